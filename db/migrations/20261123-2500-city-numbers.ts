import { type Kysely, sql } from "kysely";

/** A coordinator sets numbers of the city: two people cannot overwrite each other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table city_setting add column version integer not null default 1;
    create trigger version before update on city_setting for each row execute function bump_version();
  `.execute(db);
}
