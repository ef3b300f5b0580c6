import { sql } from "kysely";
import type { Db, Trx } from "#db/index.server";

/** Sealed text of one cell; `asked` parts of it wait for a person. */
export type SealedCell = { rowNo: number; columnNo: number; sealed: Buffer; asked: number };

/** Keeps sealed cells; a cell that is there already is replaced, its day goes on. */
export async function saveWithheld(trx: Trx, batchId: string, cells: readonly SealedCell[]): Promise<void> {
  for (let from = 0; from < cells.length; from += 1000) {
    await trx
      .insertInto("importWithheld")
      .values(cells.slice(from, from + 1000).map((cell) => ({ ...cell, batchId })))
      .onConflict((conflict) =>
        conflict.columns(["batchId", "rowNo", "columnNo"]).doUpdateSet((excluded) => ({
          sealed: excluded.ref("excluded.sealed"),
          asked: excluded.ref("excluded.asked"),
        })),
      )
      .execute();
  }
}

const cells = (db: Db | Trx, batchId: string) =>
  db.selectFrom("importWithheld").select(["rowNo", "columnNo", "sealed", "asked"]).where("batchId", "=", batchId);
const only = (columns: readonly number[]) => sql<boolean>`column_no = any(${[...columns]}::int[])`;

/** Sealed cells of these columns of a list: those that wait for somebody first. */
export async function listWithheld(
  db: Db | Trx,
  batchId: string,
  columns: readonly number[],
  limit?: number,
): Promise<SealedCell[]> {
  const query = cells(db, batchId)
    .where(only(columns))
    .orderBy((order) => order("asked", "=", 0))
    .orderBy("rowNo")
    .orderBy("columnNo");
  return await (limit === undefined ? query : query.limit(limit)).execute();
}

/** One sealed cell, locked until the transaction ends. */
export async function lockWithheld(
  trx: Trx,
  batchId: string,
  at: { rowNo: number; columnNo: number },
): Promise<SealedCell | undefined> {
  return await cells(trx, batchId)
    .where("rowNo", "=", at.rowNo)
    .where("columnNo", "=", at.columnNo)
    .forUpdate()
    .executeTakeFirst();
}

export async function forgetWithheld(trx: Trx, batchId: string, { columnNo }: { columnNo: number }): Promise<void> {
  await trx.deleteFrom("importWithheld").where("batchId", "=", batchId).where("columnNo", "=", columnNo).execute();
}

/** The cells that stand in their rows again. One statement. */
export async function forgetCells(
  trx: Trx,
  batchId: string,
  cells: readonly { rowNo: number; columnNo: number }[],
): Promise<void> {
  await sql`delete from import_withheld w
    using unnest(${cells.map(({ rowNo }) => rowNo)}::int[], ${cells.map(({ columnNo }) => columnNo)}::int[]) as x (row_no, column_no)
    where w.batch_id = ${batchId} and w.row_no = x.row_no and w.column_no = x.column_no`.execute(trx);
}

/** How many cells of these columns are withheld, and how many of their parts wait for a decision. */
export const withheldCounts = (batchId: string, columns: readonly number[]) => sql<{ cells: number; asked: number }>`
  (select jsonb_build_object('cells', count(*), 'asked', coalesce(sum(asked), 0))
    from import_withheld where batch_id = ${batchId} and ${only(columns)})`;

/** The same as a statement of its own. */
export async function countWithheld(
  db: Db | Trx,
  batchId: string,
  columns: readonly number[],
): Promise<{ cells: number; asked: number }> {
  const { rows } = await sql<{ count: { cells: number; asked: number } }>`
    select ${withheldCounts(batchId, columns)} as count`.execute(db);
  return rows[0]?.count ?? { cells: 0, asked: 0 };
}

/**
 * Deletes what was withheld before `before`; where nobody had decided, the row says that something was left out.
 * @returns how many cells
 */
export async function deleteOldWithheld(db: Db | Trx, before: Date): Promise<number> {
  const { rows } = await sql<{ batch_id: string }>`
    with gone as (delete from import_withheld where created_at < ${before} returning batch_id, row_no, column_no, asked),
    told as (
      update import_row r set cells = jsonb_set(r.cells, '{dropped}', r.cells -> 'dropped' || u.undecided)
      from (select batch_id, row_no, jsonb_agg(jsonb_build_object('column', column_no, 'category', 'undecided')) as undecided
        from gone where asked > 0 group by batch_id, row_no) u
      where r.batch_id = u.batch_id and r.row_no = u.row_no)
    select batch_id from gone`.execute(db);
  return rows.length;
}
