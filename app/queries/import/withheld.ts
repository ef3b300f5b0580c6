import type { Trx } from "#db/index.server";
import { countWithheld, listWithheld } from "#db/repositories/import-withheld";
import { readColumns } from "~/domain/import/headers";
import type { Piece } from "~/domain/remark/scrub";
import { piecesOf } from "~/facts/withheld";
import { type Batch, getBatch } from "./batch";

/** A remark that is not stored whole, part by part. */
export type WithheldCell = { rowNo: number; column: number; pieces: Piece[] };

/** So many cells are shown at once; those that wait for a decision come first. */
const cellsAtOnce = 25;

/** What is not stored from a list, or not before somebody decides. @throws AppError not_found */
export async function withheldPage(
  trx: Trx,
  batchId: string,
): Promise<{ batch: Batch; cells: WithheldCell[]; count: { cells: number; asked: number } }> {
  const batch = await getBatch(trx, batchId);
  const columns = readColumns(batch.mapping);
  const sealed = await listWithheld(trx, batchId, columns, cellsAtOnce);
  const cells = sealed.map((cell) => ({
    rowNo: cell.rowNo,
    column: cell.columnNo,
    pieces: piecesOf(batchId, cell),
  }));
  return {
    batch,
    cells: cells.filter(({ pieces }) => pieces.length > 0),
    count: await countWithheld(trx, batchId, columns),
  };
}
