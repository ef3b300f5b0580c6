import { type Kysely, sql } from "kysely";

/** What the remarks on guards and skills say in German, for the coordinator's reference data; the shipped rows bring it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table guard add column rule_de text not null default '';
    alter table skill add column note_de text not null default ''`.execute(db);
}
