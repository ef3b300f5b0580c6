import { type Kysely, sql } from "kysely";

/**
 * How many people the answers of a job reach, for companies: one row with rounded numbers only, counted once an hour, so
 * that nothing in it tells about one person. It is kept here and not in a process, because two processes that counted for
 * themselves would give two answers within the hour.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reach_count (
      id boolean primary key default true check (id),
      counted_at timestamptz not null,
      answers jsonb not null);
    alter table reach_count enable row level security;
    grant select, insert, update on reach_count to sprosse_app;
    create policy count on reach_count for all to sprosse_app
      using ((select actor_role()) = 'system') with check ((select actor_role()) = 'system');
    create policy read on reach_count for select to sprosse_app
      using ((select actor_role()) = 'employer' or (select actor_is_staff()));
  `.execute(db);
}
