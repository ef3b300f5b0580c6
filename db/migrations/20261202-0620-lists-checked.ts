import { type Kysely, sql } from "kysely";

/** The rows of a long list are judged by the worker, before somebody looks at it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table import_batch drop constraint import_batch_state_check;
    alter table import_batch add constraint import_batch_state_check
      check (state in ('checking', 'preview', 'confirmed', 'running', 'done', 'failed', 'discarded'));
  `.execute(db);
}
