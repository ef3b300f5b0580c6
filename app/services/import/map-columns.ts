import type { Trx } from "#db/index.server";
import { mapBatch } from "#db/repositories/import-batches";
import { listRows, replaceWords } from "#db/repositories/import-rows";
import type { Clock } from "~/config/clock";
import { refused } from "~/domain/errors";
import { cleanRow } from "~/domain/import/clean";
import { allowedTarget, guessMapping, type Mapping } from "~/domain/import/headers";
import type { Kind } from "~/domain/import/types";
import { lockPreview, reevaluate } from "./preview-batch";

/**
 * Changes what the columns mean, or what kind of list it is (the columns are then guessed again). A column that turns
 * out to hold forbidden data is emptied at once; a header that names forbidden data stays forbidden whatever is chosen.
 * @throws AppError rule `import:mapping.twice` when two columns were given the same field
 */
export async function mapColumns(
  trx: Trx,
  input: { batchId: string; kind: Kind; targets: string[]; version?: number },
  time: Clock,
): Promise<void> {
  const batch = await lockPreview(trx, input.batchId, input.version);
  const mapping: Mapping =
    input.kind === batch.kind
      ? batch.headers.map((header, column) => {
          const wanted = input.targets[column] ?? "ignore";
          return allowedTarget(batch.kind, header, wanted) ? wanted : (batch.mapping[column] ?? "ignore");
        })
      : guessMapping(batch.headers, input.kind);
  const fields = mapping.filter(
    (target) => target !== "ignore" && target !== "note" && !target.startsWith("sensitive."),
  );
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  if (twice !== undefined) throw refused("import:mapping.twice", {}, `column-${mapping.lastIndexOf(twice)}`);
  await mapBatch(trx, batch.id, { kind: input.kind, mapping });
  await cleanAgain(trx, batch.id, input.kind, mapping);
  await reevaluate(trx, { ...batch, kind: input.kind, mapping }, null, time);
}

/** Deletes what the new mapping forbids; what was deleted before does not come back. */
async function cleanAgain(trx: Trx, batchId: string, kind: Kind, mapping: Mapping): Promise<void> {
  const rows = (await listRows(trx, batchId)).map((row) => {
    const cleaned = cleanRow(kind, mapping, row.cells.cells);
    const known = row.cells.dropped.filter(
      (before) => !cleaned.dropped.some((now) => now.column === before.column && now.category === before.category),
    );
    const corrections = Object.fromEntries(
      Object.entries(row.corrections).filter(([column]) => !(mapping[Number(column)] ?? "").startsWith("sensitive.")),
    );
    return { rowNo: row.rowNo, cells: { cells: cleaned.cells, dropped: [...known, ...cleaned.dropped] }, corrections };
  });
  await replaceWords(trx, batchId, rows);
}
