import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database";

const database = await freshDatabase();

/**
 * The only parts of the schema that ask the database for today; everything else is handed the day. Each of them decides
 * what somebody may read, and if it took the day from the request, it would open for whoever names another one
 * (`db/actor.ts`).
 */
const walls = [
  "company_ground",
  "employer_placement_view",
  "ended_job_view",
  "public_job_room_view",
  "public_job_view",
];

test("only what guards reading asks the database for its day", async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
        and pg_get_viewdef(c.oid) ~* 'current_date|localtime|now\\(\\)'
    union
    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') and p.prokind = 'f'
        and pg_get_functiondef(p.oid) ~* 'current_date|localtime|now\\(\\)::date'
    union
    select tablename from pg_policies where qual ~* 'current_date' or with_check ~* 'current_date'
    order by name`.execute(database.owner.db);
  expect(rows.map(({ name }) => name)).toEqual(walls);
});

test("and that is the city's day", async () => {
  const zone = async (db: typeof database.db) =>
    (await sql<{ zone: string }>`select current_setting('TimeZone') as zone`.execute(db)).rows[0]?.zone;
  expect(await zone(database.db)).toBe("Europe/Berlin");
});
