import { sql } from "kysely";
import type { Db, Trx } from "#db/index.server";

/** Days after which the rows of an import go, as the city has set it; undefined when it has set nothing. */
export async function importRowDays(db: Db | Trx): Promise<number | undefined> {
  const row = await db.selectFrom("citySetting").select("value").where("key", "=", "retention").executeTakeFirst();
  const days = (row?.value as { importRowsDays?: unknown } | undefined)?.importRowsDays;
  return typeof days === "number" && Number.isInteger(days) && days > 0 ? days : undefined;
}

/**
 * Throws away the rows of every import that nobody has touched since then, confirmed or not; the figures of the import
 * stay. One that is being stored is left alone. @returns how many imports lost their rows
 */
export async function deleteImportRows(db: Db | Trx, untouchedSince: Date, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with old as (
      update import_batch set rows_deleted_at = ${now},
        state = case when state in ('preview', 'failed') then 'discarded' else state end
      where rows_deleted_at is null and state not in ('confirmed', 'running')
        and coalesce(finished_at, updated_at) < ${untouchedSince}
      returning id),
    gone as (delete from import_row using old where import_row.batch_id = old.id)
    select id from old`.execute(db);
  return rows.length;
}
