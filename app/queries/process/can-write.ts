import { sql } from "kysely";
import type { Trx } from "#db/index.server";

/**
 * Whether the database takes writes: a word into its log that nobody reads. It fails where the server only reads, and
 * where its disk is full.
 */
export async function canWrite(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ writes: boolean }>`
    select current_setting('transaction_read_only') = 'off' as writes,
      pg_logical_emit_message(true, 'sprosse', 'ready?')`.execute(trx);
  return rows[0]?.writes === true;
}
