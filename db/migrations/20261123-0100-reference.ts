import { type Kysely, sql } from "kysely";

/**
 * Roles, helper functions and reference data.
 *
 * `sprosse_app` owns nothing: web and worker run as it, so that row-level security applies to them. The functions
 * `actor_*` read what the request's transaction set with set_config(…, true); policies call them inside a sub-select,
 * which PostgreSQL evaluates once per statement and not once per row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ["pg_trgm", "unaccent", "citext", "btree_gist", "pgcrypto"]) {
    await sql`create extension if not exists ${sql.id(name)}`.execute(db);
  }
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'sprosse_app') then
        create role sprosse_app nologin;
      end if;
      execute format('grant sprosse_app to %I', current_user);
      execute format('grant usage on schema public to sprosse_app');
    end $$`.execute(db);

  await sql`
    create function actor_role() returns text language sql stable parallel safe
      as $$ select coalesce(nullif(current_setting('app.role', true), ''), 'visitor') $$;
    create function actor_user() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
    create function actor_employer() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.employer_id', true), '')::uuid $$;
    create function actor_candidate() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('app.candidate_id', true), '')::uuid $$;
    -- the team of the city, and the machine's own work (worker, import from the shell, sign-in)
    create function actor_is_staff() returns boolean language sql stable parallel safe
      as $$ select actor_role() in ('specialist', 'coordinator', 'system') $$;
  `.execute(db);

  const provenance = sql`
    source text, confidence text check (confidence in ('H', 'M', 'L')),
    valid_from date not null default '2026-01-01', valid_to date, checked_on date,
    position integer not null default 0,
    check (valid_to is null or valid_to > valid_from)`;

  await sql`
    create table city_setting (
      key text primary key, value jsonb not null,
      updated_at timestamptz not null default now());
    create table district (
      id text primary key, name text not null, kind text not null, postcodes text[] not null,
      lat double precision not null, lon double precision not null, note text, ${provenance});
    create table occupation (
      id text primary key, de text not null, en text not null, kldb2010 text not null, isco08 text not null,
      esco_code text, esco_uri text, esco_match text, esco_label_de text, esco_label_en text, occupation_group text not null,
      tasks_de text[] not null, tasks_en text[] not null, min_speaking text not null, min_reading text not null,
      demands text[] not null, shifts text[] not null, licences_required text[] not null, licences_helpful text[] not null,
      apprenticeships text[] not null, ${provenance});
    create table apprenticeship (
      id text primary key, de text not null, en text not null, months integer not null, chamber text not null, ${provenance});
    create table skill (
      id text primary key, de text not null, en text not null, type text not null, note text, ${provenance});
    create table residence_status (
      id text primary key, de text not null, en text not null, work_access text not null, conditions text,
      apprenticeship_access text, document text, wording text, validity text, benefit_default text, ${provenance});
    create table stage (
      id text primary key, de text not null, en text not null, is_employment boolean not null, data jsonb not null, ${provenance});
    create table transition (
      from_stage text not null references stage, to_stage text not null, ${provenance},
      primary key (from_stage, to_stage));
    create table guard (
      id text primary key, level text not null, applies_to text not null, rule text not null, ${provenance});
    create table end_reason (
      id text primary key, de text not null, en text not null, kind text not null, stages text[] not null default '{}', ${provenance});
    create table instrument (
      id text primary key, de text not null, en text not null, data jsonb not null, ${provenance});
    create table milestone (
      id text primary key, de text not null, en text not null, data jsonb not null, ${provenance});
    create table checkin_template (
      id text primary key, template text not null, data jsonb not null, ${provenance});
    create table synonym (
      occupation_id text not null references occupation, locale text not null, word text not null, ${provenance},
      primary key (occupation_id, locale, word));
    create table wage_floor (
      id text primary key, floor text not null, scope text not null, sector text, training_year integer,
      unit text not null check (unit in ('hour', 'month')), amount_cents integer not null check (amount_cents > 0),
      note text not null default '', ${provenance});
  `.execute(db);

  for (const table of referenceTables) {
    await sql`grant select on ${sql.id(table)} to sprosse_app`.execute(db);
    await sql`alter table ${sql.id(table)} enable row level security`.execute(db);
    await sql`create policy read on ${sql.id(table)} for select to sprosse_app using (true)`.execute(db);
    await sql`create policy write on ${sql.id(table)} for all to sprosse_app
      using ((select actor_role()) in ('coordinator', 'system'))`.execute(db);
  }
  await sql`grant insert, update, delete on city_setting, synonym, wage_floor to sprosse_app`.execute(db);
}

const referenceTables = [
  "city_setting",
  "district",
  "occupation",
  "apprenticeship",
  "skill",
  "residence_status",
  "stage",
  "transition",
  "guard",
  "end_reason",
  "instrument",
  "milestone",
  "checkin_template",
  "synonym",
  "wage_floor",
];
