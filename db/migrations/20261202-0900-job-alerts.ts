import { type Kysely, sql } from "kysely";

/**
 * What work a person wants to hear about, and which jobs they have been told of. It belongs to the person alone: no
 * company and nobody of the team reads it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table job_alert (
      id uuid primary key default gen_random_uuid(),
      candidate_id uuid not null references candidate on delete cascade,
      -- the state of the public list as its address carries it, canonical
      query text not null check (char_length(query) <= 1000),
      created_at timestamptz not null default now(),
      unique (candidate_id, query));
    create table job_alert_hit (
      alert_id uuid not null references job_alert on delete cascade,
      job_id uuid not null references job on delete cascade,
      -- the mail that tells of it; null: open when the person asked, or not told yet
      message_id uuid references message on delete set null,
      is_new boolean not null,
      found_at timestamptz not null default now(),
      primary key (alert_id, job_id));
    create index job_alert_hit_job on job_alert_hit (job_id);
    create index job_alert_hit_message on job_alert_hit (message_id);
    create index job_alert_hit_new on job_alert_hit (alert_id) where is_new;

    alter table job_alert enable row level security;
    alter table job_alert_hit enable row level security;
    grant select, insert, delete on job_alert to sprosse_app;
    grant select, insert, update, delete on job_alert_hit to sprosse_app;
    create policy own on job_alert for all to sprosse_app
      using ((select actor_role()) = 'system' or candidate_id = (select actor_candidate()))
      with check ((select actor_role()) = 'system' or candidate_id = (select actor_candidate()));
    create policy own on job_alert_hit for all to sprosse_app
      using (exists (select from job_alert a where a.id = alert_id))
      with check (exists (select from job_alert a where a.id = alert_id));

    -- a merged person keeps what either record asked for
    alter function carried_tables() rename to carried_tables_before_alerts;
    create function carried_tables() returns table (name text, person text, keys text[], same text)
      language sql immutable as $$
        select * from carried_tables_before_alerts()
        union all values ('job_alert', 'candidate_id', '{id}'::text[], 'k.query = g.query')
    $$;
  `.execute(db);
}
