import { type Kysely, sql } from "kysely";

/** A coordinator keeps the wage floors: two people cannot overwrite each other, and one day has one amount. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table wage_floor add column version integer not null default 1, add column updated_at timestamptz not null default now();
    create trigger version before update on wage_floor for each row execute function bump_version();
    alter table wage_floor add constraint one_amount_a_day exclude using gist (
      floor with =, scope with =, (coalesce(sector, '')) with =, (coalesce(training_year, 0)) with =,
      daterange(valid_from, valid_to, '[]') with &&);
  `.execute(db);
}
