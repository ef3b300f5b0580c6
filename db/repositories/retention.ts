import { sql } from "kysely";
import type { Trx } from "../index.server";

/** Deletes the rows of a table that are older than this, by the rule in the database. @returns how many */
export async function deleteOldRows(trx: Trx, table: string, before: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select old_rows(${table}, ${before}, true) as n`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** Writes down what went. */
export async function addRetentionRuns(
  trx: Trx,
  ranAt: Date,
  gone: readonly { tableName: string; gone: number }[],
): Promise<void> {
  if (gone.length > 0)
    await trx
      .insertInto("retentionRun")
      .values(gone.map((run) => ({ ...run, ranAt })))
      .execute();
}
