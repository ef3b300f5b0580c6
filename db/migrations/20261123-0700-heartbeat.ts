import { type Kysely, sql } from "kysely";

/** When each background process last said that it is alive; readiness asks it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table heartbeat (name text primary key, at timestamptz not null);
    alter table heartbeat enable row level security;
    create policy read on heartbeat for select to sprosse_app using (true);
    grant select on heartbeat to sprosse_app;
  `.execute(db);
}
