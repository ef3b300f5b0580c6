import { setReason, type Trx } from "#db/index.server";
import { findBatch } from "#db/repositories/import-batches";
import { findRow, replaceWords, targetOfRow } from "#db/repositories/import-rows";
import { forgetWithheld, lockWithheld, saveWithheld } from "#db/repositories/import-withheld";
import { insertNotes } from "#db/repositories/notes";
import type { Clock } from "~/config/clock";
import { type Actor, userIdOf } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { keptOf } from "~/domain/remark/read";
import type { Piece } from "~/domain/remark/scrub";
import { piecesOf, sealedCell } from "~/facts/withheld";
import { lockPreview, reevaluate } from "./preview-batch";

/**
 * What a person says about a part of a list's text that is withheld: it stays (it is work) or goes. A part that stays
 * goes back to its place in the row; when the row is stored already, to the notes of the team about the person.
 * @throws AppError rule while the list is being stored; not_found when the part is gone: decided meanwhile, or a day is over
 */
export async function decideWords(
  trx: Trx,
  actor: Actor,
  input: { batchId: string; rowNo: number; column: number; part: number; keep: boolean },
  time: Clock,
): Promise<void> {
  const batch = await findBatch(trx, input.batchId);
  const at = { rowNo: input.rowNo, columnNo: input.column };
  const cell = batch && (await lockWithheld(trx, batch.id, at));
  const row = batch && (await findRow(trx, batch.id, input.rowNo));
  if (!batch || !cell || !row) throw notFound("import");
  const isStored = batch.state === "done";
  if (!isStored) await lockPreview(trx, batch.id);
  const before = piecesOf(batch.id, cell);
  const piece = before[input.part];
  if (piece === undefined || piece.fate === "kept") throw notFound("import");
  const pieces = before.map((other, no) => (no === input.part ? decided(other, input.keep) : other));
  if (input.keep && isStored) await noteIt(trx, actor, batch, input.rowNo, piece);
  else await rewrite(trx, batch.id, row, input.column, { before, pieces, piece, keep: input.keep });
  if (pieces.every(({ fate }) => fate === "kept")) await forgetWithheld(trx, batch.id, at);
  else await saveWithheld(trx, batch.id, [sealedCell(batch.id, at, pieces)]);
  if (!isStored) await reevaluate(trx, batch, input.rowNo, time);
}

/** A part that goes is not shown as doubtful any more; one that stays is no longer withheld. */
const decided = (piece: Piece, keep: boolean): Piece => ({ ...piece, fate: keep ? "kept" : "dropped" });

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

async function rewrite(
  trx: Trx,
  batchId: string,
  row: Row,
  column: number,
  change: { before: readonly Piece[]; pieces: readonly Piece[]; piece: Piece; keep: boolean },
): Promise<void> {
  const { cells, corrections, rowNo } = row;
  const current = cells.cells[column] ?? "";
  // in its place, unless the cell has been read anew since
  const words =
    current === keptOf(change.before) ? keptOf(change.pieces) : [current, change.piece.text].filter(Boolean).join("; ");
  const category = change.piece.category ?? "undecided";
  const dropped = cells.dropped.filter((lost) => lost.column !== column || lost.category !== category);
  const isLostStill = change.pieces.some(
    (piece) => piece.fate === "dropped" && (piece.category ?? "undecided") === category,
  );
  await replaceWords(trx, batchId, [
    {
      rowNo,
      corrections,
      cells: {
        ...cells,
        cells: cells.cells.map((text, no) => (no === column && change.keep ? words : text)),
        dropped: isLostStill ? [...dropped, { column, category }] : dropped,
        decided: [...new Set([...(cells.decided ?? []), column])],
      },
    },
  ]);
}

async function noteIt(
  trx: Trx,
  actor: Actor,
  batch: { id: string; filename: string; kind: string },
  rowNo: number,
  piece: Piece,
): Promise<void> {
  const candidateId = batch.kind === "profiles" ? await targetOfRow(trx, batch.id, rowNo) : null;
  if (candidateId === null) throw notFound("import");
  await setReason(trx, `Import ${batch.filename}`);
  await insertNotes(trx, [
    {
      candidateId,
      kind: "remark",
      audience: "team",
      text: piece.text,
      source: `Import: ${batch.filename}`,
      writtenBy: userIdOf(actor),
    },
  ]);
}
