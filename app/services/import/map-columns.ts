import type { Trx } from "#db/index.server";
import { type Batch, mapBatch } from "#db/repositories/import-batches";
import { listRows, replaceWords } from "#db/repositories/import-rows";
import { forgetCells, forgetWithheld, listWithheld } from "#db/repositories/import-withheld";
import { listKnownColumns, saveKnownColumns } from "#db/repositories/learnt-words";
import type { Clock } from "~/config/clock";
import { type Actor, userIdOf } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { grouped } from "~/domain/grouped";
import { cleanRow, kindOf, type ReadCells } from "~/domain/import/clean";
import {
  allowedTarget,
  type Column,
  columnsOf,
  guessMapping,
  isSensitive,
  type Mapping,
  unreadColumns,
} from "~/domain/import/headers";
import { fold } from "~/domain/import/text";
import type { Kind } from "~/domain/import/types";
import { wholeOf } from "~/domain/remark/scrub";
import { piecesOf } from "~/facts/withheld";
import { letOthersIn } from "./let-others-in";
import { lockPreview, reevaluate } from "./preview-batch";
import { type WithheldRow, withhold } from "./withhold";

/**
 * Changes what the columns mean, or what kind of list it is (the columns are then guessed again). A column that turns out
 * to hold what may be stored, such as papers, gets back what was withheld from it while nobody knew; one that turns
 * out to hold forbidden data is emptied at once; a header that names forbidden data stays forbidden whatever is chosen.
 * What somebody decides about a header is remembered for the next list that has it.
 * @throws AppError rule `import:mapping.twice` when two columns were given the same field
 */
export async function mapColumns(
  trx: Trx,
  actor: Actor,
  input: { batchId: string; kind: Kind; targets: string[]; version?: number },
  time: Clock,
): Promise<void> {
  const batch = await lockPreview(trx, input.batchId, input.version);
  const words = (await listRows(trx, batch.id)).map((row) => row.cells.cells);
  const columns = columnsOf(batch.headers, words, batch.reading.hidden);
  const isSameKind = input.kind === batch.kind;
  const known = isSameKind ? undefined : (await listKnownColumns(trx))(input.kind);
  const mapping: Mapping = isSameKind
    ? batch.headers.map((header, column) => {
        const wanted = input.targets[column] ?? "ignore";
        return allowedTarget(batch.kind, header, wanted) ? wanted : (batch.mapping[column] ?? "ignore");
      })
    : guessMapping(columns, input.kind, known);
  const fields = mapping.filter(
    (target) => target !== "ignore" && target !== "note" && !target.startsWith("sensitive."),
  );
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  if (twice !== undefined) throw refused("import:mapping.twice", {}, `column-${mapping.lastIndexOf(twice)}`);
  const unread = isSameKind ? [] : unreadColumns(columns, mapping, known);
  const reading = { ...batch.reading, unread };
  await mapBatch(trx, batch.id, { kind: input.kind, mapping, reading });
  if (isSameKind) await remember(trx, actor, batch, columns, mapping);
  await restore(trx, batch, { kind: input.kind, mapping });
  await cleanAgain(trx, batch.id, input.kind, mapping);
  await reevaluate(trx, { ...batch, kind: input.kind, mapping, reading }, null, time);
}

/** Keeps what the importer would not have known by itself. */
async function remember(
  trx: Trx,
  actor: Actor,
  { kind, reading }: Batch,
  columns: readonly Column[],
  mapping: Mapping,
): Promise<void> {
  const userId = userIdOf(actor);
  if (userId === null || !reading.hasHeader) return;
  const alone = guessMapping(columns, kind);
  const unread = unreadColumns(columns, alone);
  const told = columns.flatMap(({ header }, at) => {
    const target = mapping[at] ?? "ignore";
    const isForbidden = isSensitive(target) && target === alone[at];
    const isKnown = target === alone[at] && !unread.includes(at);
    const folded = fold(header);
    return folded === "" || isForbidden ? [] : [{ header, folded, meaning: isKnown ? null : target }];
  });
  await saveKnownColumns(trx, kind, told, userId);
}

type Meaning = { kind: Kind; mapping: Mapping };
/** How the words of a column are looked through. */
const lookAt = ({ kind, mapping }: Meaning, column: number): string =>
  kind === "profiles" ? (kindOf(mapping[column] ?? "ignore") ?? "") : "";

/**
 * Puts back what was withheld from columns whose words are now looked through in another way, or not at all: an unknown
 * column was read as remarks, in which the names of papers and benefits say something private. What somebody has decided
 * about stays as it was decided, and what is withheld for longer than a day is gone.
 */
async function restore(trx: Trx, before: Meaning & { id: string }, after: Meaning): Promise<void> {
  const columns = after.mapping.flatMap((target, column) =>
    isSensitive(target) || lookAt(before, column) === lookAt(after, column) ? [] : [column],
  );
  const withheld = grouped(await listWithheld(trx, before.id, columns), ({ rowNo }) => rowNo);
  if (withheld.size === 0) return;
  const rows = (await listRows(trx, before.id)).flatMap(({ rowNo, cells, corrections }) => {
    const back = new Map(
      (withheld.get(rowNo) ?? [])
        .filter(({ columnNo }) => !cells.decided?.includes(columnNo))
        .map((cell) => [cell.columnNo, wholeOf(piecesOf(before.id, cell))]),
    );
    if (back.size === 0) return [];
    const words = cells.cells.map((text, column) => back.get(column) ?? text);
    const dropped = cells.dropped.filter(({ column }) => !back.has(column));
    return [{ rowNo, corrections, cells: { ...cells, cells: words, dropped }, back: [...back.keys()] }];
  });
  await replaceWords(trx, before.id, rows);
  await forgetCells(
    trx,
    before.id,
    rows.flatMap(({ rowNo, back }) => back.map((columnNo) => ({ rowNo, columnNo }))),
  );
}

/** Deletes what the new mapping forbids; what was deleted before does not come back. */
async function cleanAgain(trx: Trx, batchId: string, kind: Kind, mapping: Mapping): Promise<void> {
  const withheld: WithheldRow[] = [];
  const read: ReadCells = new Map();
  const rows: Parameters<typeof replaceWords>[2][number][] = [];
  for (const [at, row] of (await listRows(trx, batchId)).entries()) {
    await letOthersIn(at);
    const cleaned = cleanRow(kind, mapping, row.cells.cells, row.cells.decided, read);
    if (cleaned.withheld.length > 0) withheld.push({ rowNo: row.rowNo, withheld: cleaned.withheld });
    const known = row.cells.dropped.filter(
      (before) => !cleaned.dropped.some((now) => now.column === before.column && now.category === before.category),
    );
    const corrections = Object.fromEntries(
      Object.entries(row.corrections).filter(([column]) => !(mapping[Number(column)] ?? "").startsWith("sensitive.")),
    );
    rows.push({
      rowNo: row.rowNo,
      cells: { ...row.cells, cells: cleaned.cells, dropped: [...known, ...cleaned.dropped] },
      corrections,
    });
  }
  await replaceWords(trx, batchId, rows);
  await withhold(trx, batchId, withheld);
  for (const [columnNo, target] of mapping.entries())
    if (isSensitive(target)) await forgetWithheld(trx, batchId, { columnNo });
}
