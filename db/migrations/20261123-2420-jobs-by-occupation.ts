import { type Kysely, sql } from "kysely";

/** Jobs of one occupation, as a search filters and counts them, and as jobs like another one are looked for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index on search_pg.jobs_a (occupation_id);
    create index on search_pg.jobs_b (occupation_id);
  `.execute(db);
}
