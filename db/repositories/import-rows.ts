import { sql } from "kysely";
import type { Db, Trx } from "#db/index.server";
import type { Choices, FieldChange } from "~/domain/import/again";
import type { CleanRow } from "~/domain/import/row";
import { batchStatus, underWayStates } from "~/domain/import/states";
import type { Finding } from "~/domain/import/types";
import { among } from "./among";
import { personCalled } from "./person-name";

/** A row of a file as stored: its text, corrections by column number, and what to do with it and with its changes. */
export type StoredRow = {
  rowNo: number;
  cells: CleanRow;
  corrections: Record<string, string>;
  decision: string;
  choices: Choices;
};

/** What the preview shows beside a row. */
export type RowVerdict = {
  rowNo: number;
  verdict: string;
  reasons: Finding[];
  questions: number;
  duplicateOf: object | null;
  changes: FieldChange[];
};

/** What happened to a row. */
export type RowOutcome = {
  rowNo: number;
  result: string;
  targetId: string | null;
  questions: number;
  reasons: Finding[];
};

/** The rows of a list as they were read, a thousand at a time. */
export async function insertRows(
  trx: Trx,
  batchId: string,
  rows: readonly Pick<StoredRow, "rowNo" | "cells">[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    const portion = rows.slice(from, from + 1000);
    await trx
      .insertInto("importRow")
      .values(portion.map(({ rowNo, cells }) => ({ batchId, rowNo, cells: JSON.stringify(cells) })))
      .execute();
  }
}

const storedRows = (db: Db | Trx, batchId: string) =>
  db
    .selectFrom("importRow")
    .select(["rowNo", "cells", "corrections", "decision", "choices"])
    .where("batchId", "=", batchId)
    .$narrowType<{ cells: CleanRow; corrections: Record<string, string>; choices: Choices }>();

/** In the order of the file. */
export async function listRows(db: Db | Trx, batchId: string): Promise<StoredRow[]> {
  return await storedRows(db, batchId).orderBy("rowNo").execute();
}

/** One row as it was read, with what was corrected in it. */
export async function findRow(db: Db | Trx, batchId: string, rowNo: number): Promise<StoredRow | undefined> {
  return await storedRows(db, batchId).where("rowNo", "=", rowNo).executeTakeFirst();
}

/** What somebody corrected in a row and decided about it. */
export async function saveCorrection(
  trx: Trx,
  batchId: string,
  { rowNo, corrections, decision }: Pick<StoredRow, "rowNo" | "corrections" | "decision">,
): Promise<void> {
  await trx
    .updateTable("importRow")
    .set({ corrections: JSON.stringify(corrections), decision })
    .where("batchId", "=", batchId)
    .where("rowNo", "=", rowNo)
    .execute();
}

/** Replaces the words of a batch. One statement, like the two below. */
export async function replaceWords(
  trx: Trx,
  batchId: string,
  rows: readonly Pick<StoredRow, "rowNo" | "cells" | "corrections">[],
): Promise<void> {
  const words = rows.map(({ rowNo, cells, corrections }) => ({ row_no: rowNo, cells, corrections }));
  await sql`update import_row r set cells = x.cells, corrections = x.corrections
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as x(row_no int, cells jsonb, corrections jsonb)
    where r.batch_id = ${batchId} and r.row_no = x.row_no`.execute(trx);
}

/** What the check found in each row, all in one statement. */
export async function saveVerdicts(trx: Trx, batchId: string, verdicts: readonly RowVerdict[]): Promise<void> {
  const rows = verdicts.map(({ rowNo, duplicateOf, ...verdict }) => ({
    ...verdict,
    row_no: rowNo,
    duplicate_of: duplicateOf,
  }));
  await sql`
    update import_row r set verdict = x.verdict, reasons = x.reasons, questions = x.questions,
      duplicate_of = nullif(x.duplicate_of, 'null'::jsonb), changes = x.changes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(row_no int, verdict text, reasons jsonb, questions int, duplicate_of jsonb, changes jsonb)
    where r.batch_id = ${batchId} and r.row_no = x.row_no`.execute(trx);
}

/** What became of each row, all in one statement. */
export async function saveOutcomes(trx: Trx, batchId: string, outcomes: readonly RowOutcome[]): Promise<void> {
  const rows = outcomes.map(({ rowNo, targetId, ...outcome }) => ({ ...outcome, row_no: rowNo, target_id: targetId }));
  await sql`
    update import_row r set result = x.result, target_id = x.target_id, questions = x.questions, reasons = x.reasons
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(row_no int, result text, target_id uuid, questions int, reasons jsonb)
    where r.batch_id = ${batchId} and r.row_no = x.row_no`.execute(trx);
}

/** Empties these columns of every row, with what was corrected in them. One statement. */
export async function blankColumns(trx: Trx, batchId: string, columns: readonly number[]): Promise<void> {
  const blank = [...columns];
  await sql`update import_row set corrections = corrections - ${blank.map(String)}::text[],
      cells = jsonb_set(cells, array['cells'], (
        select coalesce(jsonb_agg(case when n - 1 = any(${blank}::int[]) then '""'::jsonb else cell end order by n), '[]')
        from jsonb_array_elements(cells -> 'cells') with ordinality as list (cell, n)))
    where batch_id = ${batchId}`.execute(trx);
}

/**
 * Deletes the rows of every import untouched since `untouchedSince`, confirmed or not; its totals stay. One that is
 * being stored is left alone. @returns how many imports lost their rows
 */
export async function deleteImportRows(db: Db | Trx, untouchedSince: Date, now: Date): Promise<number> {
  const move = batchStatus.moveAll("forget", "system");
  const { rows } = await sql<{ id: string }>`
    with old as (
      update import_batch set rows_deleted_at = ${now},
        state = case when state in (${among(move.from)}) then ${move.to} else state end
      where rows_deleted_at is null and state not in (${among(underWayStates)})
        and coalesce(finished_at, updated_at) < ${untouchedSince}
      returning id),
    gone as (delete from import_row using old where import_row.batch_id = old.id)
    select id from old`.execute(db);
  return rows.length;
}

/** The records that were made of these rows, each once. */
export async function targetsOfRows(db: Db | Trx, batchId: string, rows: readonly number[]): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select distinct target_id as id from import_row
    where batch_id = ${batchId} and row_no = any(${[...rows]}::int[]) and target_id is not null`.execute(db);
  return found.rows.map(({ id }) => id);
}

/** The rows in which something changed, with what was chosen. */
export const listRowChanges = (
  db: Db | Trx,
  batchId: string,
): Promise<{ rowNo: number; changes: FieldChange[]; choices: Choices }[]> =>
  db
    .selectFrom("importRow")
    .select(["rowNo", "changes", "choices"])
    .where("batchId", "=", batchId)
    .where(sql<boolean>`changes <> '[]'`)
    .orderBy("rowNo")
    .$narrowType<{ changes: FieldChange[]; choices: Choices }>()
    .execute();

/** Which changes of each row are taken, all in one statement. */
export async function saveChoices(
  trx: Trx,
  batchId: string,
  rows: readonly { rowNo: number; choices: Choices }[],
): Promise<void> {
  const chosen = rows.map(({ rowNo, choices }) => ({ row_no: rowNo, choices }));
  await sql`update import_row r set choices = x.choices
    from jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as x(row_no int, choices jsonb)
    where r.batch_id = ${batchId} and r.row_no = x.row_no`.execute(trx);
}

/** Whom rows are about that belong to a record, by row number. */
export async function namesOfRows(
  db: Db | Trx,
  batchId: string,
  rows: readonly number[],
): Promise<Map<number, { id: string; name: string }>> {
  const found = await sql<{ rowNo: number; id: string; name: string }>`
    select r.row_no, c.id, ${personCalled("c")} as name from import_row r
      join candidate c on c.id = (r.duplicate_of ->> 'id')::uuid
    where r.batch_id = ${batchId} and r.row_no = any(${[...rows]}::int[])`.execute(db);
  return new Map(found.rows.map(({ rowNo, id, name }) => [rowNo, { id, name }]));
}
