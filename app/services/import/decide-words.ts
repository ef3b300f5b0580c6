import { setReason, type Trx } from "#db/index.server";
import { findBatch } from "#db/repositories/import-batches";
import { listRows, replaceWords, targetsOfRows } from "#db/repositories/import-rows";
import { forgetCells, listWithheld, lockWithheld, saveWithheld } from "#db/repositories/import-withheld";
import { insertNotes } from "#db/repositories/notes";
import type { Clock } from "~/config/clock";
import { type Actor, userIdOf } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { keptOf } from "~/domain/remark/read";
import type { Piece } from "~/domain/remark/scrub";
import { piecesOf, sealedCell } from "~/facts/withheld";
import { lockPreview, reevaluate } from "./preview-batch";

type Decision = { batchId: string; rowNo: number; column: number; part: number; keep: boolean };

/**
 * What a person says about a part of a list's text that is withheld: it stays (it is work) or goes, and the same words in
 * other rows of the column with it. A part that stays goes back to its place in the row; when the row is stored already,
 * to the notes of the team about the person.
 * @throws AppError rule while the list is being stored; not_found when the part is gone: decided meanwhile, or a day is over
 */
export async function decideWords(trx: Trx, actor: Actor, input: Decision, time: Clock): Promise<void> {
  const batch = await findBatch(trx, input.batchId);
  const cell = batch && (await lockWithheld(trx, batch.id, { rowNo: input.rowNo, columnNo: input.column }));
  if (!batch || !cell) throw notFound("import");
  const isStored = batch.state === "done";
  if (!isStored) await lockPreview(trx, batch.id);
  const piece = piecesOf(batch.id, cell)[input.part];
  if (piece === undefined || piece.fate === "kept") throw notFound("import");
  const isSame = (other: Piece) => other.text === piece.text && other.fate === piece.fate;
  const cells = (await listWithheld(trx, batch.id, [input.column])).flatMap((sealed): Decided[] => {
    const before = piecesOf(batch.id, sealed);
    const pieces = before.map((other) => (isSame(other) ? decided(other, input.keep) : other));
    return before.some(isSame) ? [{ rowNo: sealed.rowNo, columnNo: sealed.columnNo, before, pieces }] : [];
  });
  if (input.keep && isStored) await noteThem(trx, actor, batch, cells, piece);
  else await rewrite(trx, batch.id, cells, { piece, keep: input.keep });
  const isOver = ({ pieces }: Decided) => pieces.every(({ fate }) => fate === "kept");
  await forgetCells(trx, batch.id, cells.filter(isOver));
  await saveWithheld(
    trx,
    batch.id,
    cells
      .filter((each) => !isOver(each))
      .map(({ rowNo, columnNo, pieces }) => sealedCell(batch.id, { rowNo, columnNo }, pieces)),
  );
  if (!isStored) await reevaluate(trx, batch, new Set(cells.map(({ rowNo }) => rowNo)), time);
}

/** A cell with a part that was decided. */
type Decided = { rowNo: number; columnNo: number; before: Piece[]; pieces: Piece[] };

/** A part that goes is not shown as doubtful any more; one that stays is no longer withheld. */
const decided = (piece: Piece, keep: boolean): Piece => ({ ...piece, fate: keep ? "kept" : "dropped" });

async function rewrite(
  trx: Trx,
  batchId: string,
  decisions: readonly Decided[],
  { piece, keep }: { piece: Piece; keep: boolean },
): Promise<void> {
  const byRow = new Map(decisions.map((one) => [one.rowNo, one]));
  const rows = (await listRows(trx, batchId)).flatMap(({ rowNo, cells, corrections }) => {
    const one = byRow.get(rowNo);
    if (one === undefined) return [];
    const { columnNo: column, before, pieces } = one;
    const current = cells.cells[column] ?? "";
    // in its place, unless the cell has been read anew since
    const words = current === keptOf(before) ? keptOf(pieces) : [current, piece.text].filter(Boolean).join("; ");
    const category = piece.category ?? "undecided";
    const dropped = cells.dropped.filter((lost) => lost.column !== column || lost.category !== category);
    const isLostStill = pieces.some(
      (other) => other.fate === "dropped" && (other.category ?? "undecided") === category,
    );
    return [
      {
        rowNo,
        corrections,
        cells: {
          ...cells,
          cells: cells.cells.map((text, no) => (no === column && keep ? words : text)),
          dropped: isLostStill ? [...dropped, { column, category }] : dropped,
          decided: [...new Set([...(cells.decided ?? []), column])],
        },
      },
    ];
  });
  await replaceWords(trx, batchId, rows);
}

async function noteThem(
  trx: Trx,
  actor: Actor,
  batch: { id: string; filename: string; kind: string },
  cells: readonly Decided[],
  piece: Piece,
): Promise<void> {
  if (batch.kind !== "profiles") throw notFound("import");
  await setReason(trx, `Import ${batch.filename}`);
  const targets = await targetsOfRows(
    trx,
    batch.id,
    cells.map(({ rowNo }) => rowNo),
  );
  if (targets.length === 0) throw notFound("import");
  await insertNotes(
    trx,
    targets.map((candidateId) => ({
      candidateId,
      kind: "remark",
      audience: "team",
      text: piece.text,
      source: `Import: ${batch.filename}`,
      writtenBy: userIdOf(actor),
    })),
  );
}
