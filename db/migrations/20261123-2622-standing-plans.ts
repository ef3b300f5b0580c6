import { type Kysely, sql } from "kysely";

/** Counting anew is planned once for each connection: planning its many parts takes longer than running them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter function keep_people(uuid[]) set plan_cache_mode = force_generic_plan;
    alter function keep_companies(uuid[]) set plan_cache_mode = force_generic_plan;
  `.execute(db);
}
