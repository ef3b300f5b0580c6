import { type Kysely, sql } from "kysely";

/**
 * A copy remembers which posting it was made from also when that one was a draft and was thrown away: the reference
 * forbade it, and one that empties itself would count as a change of the copy somebody has open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table job drop constraint job_copied_from_fkey`.execute(db);
}
