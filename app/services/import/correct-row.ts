import type { Trx } from "#db/index.server";
import { findRow, saveCorrection } from "#db/repositories/import-rows";
import type { Clock } from "~/config/clock";
import { notFound } from "~/domain/errors";
import { cleanRow } from "~/domain/import/clean";
import { isSensitive } from "~/domain/import/headers";
import { type RowDecision, rowDecisions } from "~/domain/import/outcome";
import { keptOf } from "~/domain/remark/read";
import { lockPreview, reevaluate } from "./preview-batch";

export const isRowDecision = (text: string): text is RowDecision => rowDecisions.some((decision) => decision === text);

/**
 * Corrects cells of one row and records what to do with it. The file's own text is kept next to the correction, which
 * is cleaned in the same way as the file; where the reading would ask, whoever typed it has decided.
 * @param cells new text by column number; a text equal to the file's removes the correction
 * @throws AppError not_found; rule when the batch is no longer a preview
 */
export async function correctRow(
  trx: Trx,
  input: { batchId: string; rowNo: number; cells: Record<number, string>; decision: RowDecision },
  time: Clock,
): Promise<void> {
  const batch = await lockPreview(trx, input.batchId);
  const row = await findRow(trx, batch.id, input.rowNo);
  if (!row) throw notFound("import");
  const original = row.cells.cells;
  const corrections = { ...row.corrections };
  for (const [key, text] of Object.entries(input.cells)) {
    const column = Number(key);
    if (original[column] === undefined || isSensitive(batch.mapping[column] ?? "")) continue;
    const only = original.map((_, at) => (at === column ? text.slice(0, 2000) : ""));
    const clean = typedCell(cleanRow(batch.kind, batch.mapping, only), column);
    if (clean.trim() === original[column].trim()) delete corrections[key];
    else corrections[key] = clean;
  }
  await saveCorrection(trx, batch.id, { rowNo: row.rowNo, corrections, decision: input.decision });
  await reevaluate(trx, batch, new Set([input.rowNo]), time);
}

/** The cell without what is private for certain. */
function typedCell(row: ReturnType<typeof cleanRow>, column: number): string {
  const parts = row.withheld.find((cell) => cell.column === column)?.pieces;
  if (parts === undefined) return row.cells[column] ?? "";
  return keptOf(parts.map((part) => (part.fate === "asked" ? { ...part, fate: "kept" } : part)));
}
