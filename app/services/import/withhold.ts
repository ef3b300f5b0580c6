import type { Trx } from "#db/index.server";
import { listWithheld, saveWithheld } from "#db/repositories/import-withheld";
import type { Withheld } from "~/domain/import/clean";
import { piecesOf, placeOf, sealedCell } from "~/facts/withheld";

export type WithheldRow = { rowNo: number; withheld: readonly Withheld[] };

/** Keeps for a day, sealed, what is not stored with the rows of a list. What was withheld from a cell before stays with it. */
export async function withhold(trx: Trx, batchId: string, rows: readonly WithheldRow[]): Promise<void> {
  const fresh = rows.flatMap(({ rowNo, withheld }) =>
    withheld.map((cell) => ({ rowNo, columnNo: cell.column, pieces: cell.pieces })),
  );
  if (fresh.length === 0) return;
  const columns = [...new Set(fresh.map(({ columnNo }) => columnNo))];
  const before = new Map(
    (await listWithheld(trx, batchId, columns)).map((cell) => [placeOf(batchId, cell), piecesOf(batchId, cell)]),
  );
  const cells = fresh.map(({ pieces, ...at }) => {
    const earlier = (before.get(placeOf(batchId, at)) ?? []).filter(({ fate }) => fate !== "kept");
    return sealedCell(batchId, at, [...earlier, ...pieces]);
  });
  await saveWithheld(trx, batchId, cells);
}
