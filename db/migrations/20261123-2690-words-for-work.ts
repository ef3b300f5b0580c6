import { type Kysely, sql } from "kysely";

/**
 * A word may find an occupation without naming it: "school" finds jobs in schools, and is also where somebody was a
 * child. Whether it may state what somebody worked as was told by the beginning of its source.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table synonym add names_work boolean not null default true;
    update synonym set names_work = false where source like 'bare words%';
  `.execute(db);
}
