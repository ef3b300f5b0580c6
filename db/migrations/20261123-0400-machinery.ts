import { type Kysely, sql } from "kysely";

/** Imports, messages, idempotency, history and the access log: what makes the rest trustworthy. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_batch (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind in ('profiles', 'companies', 'jobs')),
      filename text not null, file_hash text not null,
      columns jsonb not null, mapping jsonb not null,
      state text not null default 'preview' check (state in ('preview', 'confirmed', 'running', 'done', 'failed', 'discarded')),
      rows_total integer not null default 0, rows_done integer not null default 0,
      counts jsonb not null default '{}', error text not null default '',
      created_by uuid references app_user, confirmed_at timestamptz, finished_at timestamptz,
      version integer not null default 1,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create table import_row (
      batch_id uuid not null references import_batch on delete cascade, row_no integer not null,
      -- only the columns that may be stored; what must not be kept never gets here
      cells jsonb not null, corrections jsonb not null default '{}',
      verdict text not null default 'pending' check (verdict in ('pending', 'good', 'refused', 'skipped')),
      decision text not null default 'auto' check (decision in ('auto', 'store', 'merge', 'keep', 'skip')),
      result text check (result in ('stored', 'merged', 'refused', 'skipped')),
      reasons jsonb not null default '[]', questions integer not null default 0, duplicate_of jsonb,
      target_id uuid,
      primary key (batch_id, row_no));

    create table message (
      id uuid primary key default gen_random_uuid(),
      unique_key text not null unique,
      template text not null, locale text not null,
      recipient_email citext not null, recipient_user_id uuid references app_user, recipient_candidate_id uuid references candidate,
      -- ids only: the text is made when it is sent, and nothing personal waits in a queue
      refs jsonb not null default '{}',
      state text not null default 'queued' check (state in ('queued', 'sent', 'delivered', 'failed')),
      attempts integer not null default 0, error text not null default '', provider_id text, sent_at timestamptz,
      created_at timestamptz not null default now(), updated_at timestamptz not null default now());
    create index message_state on message (state, created_at desc);

    create table idempotency_key (
      key text primary key, actor text not null, action text not null,
      response jsonb, created_at timestamptz not null default now());

    create table change_log (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      table_name text not null, row_id text not null, operation text not null,
      actor_role text not null, actor_user_id uuid, reason text not null default '',
      before jsonb, after jsonb);
    create index change_log_row on change_log (table_name, row_id, id desc);

    create table access_log (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      actor_role text not null, actor_user_id uuid, event text not null, path text not null default '', detail jsonb not null default '{}');
    create index access_log_at on access_log (at desc);
  `.execute(db);

  // History: one trigger for every table whose rows people answer for. Only the columns that changed are kept.
  await sql`
    create function write_history() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
      new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
      kept jsonb; id_text text;
    begin
      if tg_op = 'UPDATE' then
        select coalesce(jsonb_object_agg(key, value), '{}') into kept from jsonb_each(old_row)
          where new_row -> key is distinct from value and key not in ('version', 'updated_at');
        if kept = '{}'::jsonb then return null; end if;
        select jsonb_object_agg(key, new_row -> key) into new_row from jsonb_object_keys(kept) as k(key);
        old_row := kept;
      end if;
      id_text := coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0];
      insert into change_log (table_name, row_id, operation, actor_role, actor_user_id, reason, before, after)
      values (tg_table_name, id_text, lower(tg_op), actor_role(), actor_user(),
        coalesce(current_setting('app.reason', true), ''), old_row, new_row);
      return null;
    end $$;

    create function bump_version() returns trigger language plpgsql as $$
    begin
      new.version := old.version + 1;
      new.updated_at := clock_timestamp();
      return new;
    end $$;
    create function touch() returns trigger language plpgsql as $$
    begin new.updated_at := clock_timestamp(); return new; end $$;

    -- append-only, also for the owner: history that can be edited is no history
    create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;
    create trigger append_only before update or delete on change_log for each row execute function refuse_change();
    create trigger append_only before update or delete on access_log for each row execute function refuse_change();
  `.execute(db);

  for (const [table, key] of history) {
    await sql`create trigger history after insert or update or delete on ${sql.id(table)}
      for each row execute function write_history(${sql.lit(key)})`.execute(db);
  }
  for (const table of versioned) {
    await sql`create trigger version before update on ${sql.id(table)} for each row execute function bump_version()`.execute(
      db,
    );
  }
  for (const table of ["app_user", "message"]) {
    await sql`create trigger touch before update on ${sql.id(table)} for each row execute function touch()`.execute(db);
  }
}

const history: [table: string, key: string][] = [
  ["candidate", "id"],
  ["candidate_language", "candidate_id"],
  ["candidate_skill", "candidate_id"],
  ["candidate_experience", "candidate_id"],
  ["candidate_wish", "candidate_id"],
  ["candidate_channel", "candidate_id"],
  ["candidate_question", "candidate_id"],
  ["work_access", "candidate_id"],
  ["benefit_period", "candidate_id"],
  ["consent", "candidate_id"],
  ["employer", "id"],
  ["employer_site", "employer_id"],
  ["employer_contact", "employer_id"],
  ["company_visit", "employer_id"],
  ["limits_agreement", "employer_id"],
  ["job", "id"],
  ["job_task", "job_id"],
  ["job_skill", "job_id"],
  ["job_remark", "job_id"],
  ["proposal", "id"],
  ["placement", "id"],
  ["placement_stage", "placement_id"],
  ["support_step", "placement_id"],
  ["appointment", "candidate_id"],
  ["concern", "employer_id"],
  ["membership", "user_id"],
  ["wage_floor", "id"],
  ["synonym", "occupation_id"],
  ["city_setting", "key"],
];
const versioned = [
  "candidate",
  "candidate_channel",
  "work_access",
  "employer",
  "employer_site",
  "employer_contact",
  "company_visit",
  "limits_agreement",
  "job",
  "proposal",
  "placement",
  "placement_stage",
  "support_step",
  "appointment",
  "concern",
  "import_batch",
];
