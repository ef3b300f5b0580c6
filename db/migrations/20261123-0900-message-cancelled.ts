import { type Kysely, sql } from "kysely";

/** A mail whose reason is gone before it is sent (proposal withdrawn, appointment called off) is neither sent nor failed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table message drop constraint message_state_check;
    alter table message add constraint message_state_check
      check (state in ('queued', 'sent', 'delivered', 'failed', 'cancelled'));
  `.execute(db);
}
