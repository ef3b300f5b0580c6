import { type Kysely, sql } from "kysely";

/**
 * Searches a specialist keeps, and whom they found: ids only, so that nothing about a person is stored twice and whoever
 * is deleted is gone here too. They belong to one person of the team; nobody else reads them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table saved_search (
      id uuid primary key default gen_random_uuid(),
      owner_id uuid not null references app_user on delete cascade,
      kind text not null check (kind in ('candidates', 'job_matches')),
      job_id uuid references job on delete cascade,
      name text not null check (name <> '' and char_length(name) <= 120),
      -- the state of the page as its address carries it, canonical
      query text not null check (char_length(query) <= 6000),
      alert text not null check (alert in ('today', 'mail', 'none')),
      -- there are news that no mail has told yet
      mail_due boolean not null default false,
      -- the day it was last answered; null: never yet
      last_run_on date, last_run_at timestamptz,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      check ((kind = 'job_matches') = (job_id is not null)));
    create unique index saved_search_once on saved_search (owner_id, kind, coalesce(job_id::text, ''), md5(query));
    create index saved_search_job on saved_search (job_id);

    create table saved_search_hit (
      search_id uuid not null references saved_search on delete cascade,
      candidate_id uuid not null references candidate on delete cascade,
      -- came after the owner last looked
      is_new boolean not null,
      found_at timestamptz not null default now(),
      primary key (search_id, candidate_id));
    create index saved_search_hit_candidate on saved_search_hit (candidate_id);
    create index saved_search_hit_new on saved_search_hit (search_id) where is_new;

    alter table saved_search enable row level security;
    alter table saved_search_hit enable row level security;
    grant select, insert, update, delete on saved_search, saved_search_hit to sprosse_app;
    create policy own on saved_search for all to sprosse_app
      using ((select actor_role()) = 'system' or ((select actor_is_staff()) and owner_id = (select actor_user())))
      with check ((select actor_role()) = 'system' or ((select actor_is_staff()) and owner_id = (select actor_user())));
    -- the search behind it is only there for its owner
    create policy own on saved_search_hit for all to sprosse_app
      using (exists (select from saved_search s where s.id = search_id))
      with check (exists (select from saved_search s where s.id = search_id));
  `.execute(db);
}
