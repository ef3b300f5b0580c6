import { type Kysely, sql } from "kysely";

/**
 * Why the law allows what a posting demands of people (§§ 5, 8, 9, 10 AGG, § 72a SGB VIII …), in the words of whoever
 * posts. It is read by the company and the team, and is no part of the public page.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table job
      add column wording_ground text not null default '' check (length(wording_ground) <= 1000);
  `.execute(db);
}
