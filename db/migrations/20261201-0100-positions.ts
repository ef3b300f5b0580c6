import { type Kysely, sql } from "kysely";

/**
 * Any position of the classification can be somebody's experience or wish, or be posted. Positions and their official titles
 * are reference data; one that is used becomes a row of `occupation` without a template. Codes that a newer file no longer
 * has keep their row with the version that dropped them, so that what points at them can still be named. Files newer than
 * those that ship with the product are kept whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kldb_position (
      code text primary key check (code ~ '^[0-9]{1,5}$'), title text not null, de text not null, en text not null,
      isco08 text, occupation_group text not null, source text not null, version text not null, until_version text);
    create table kldb_title (
      title text not null, code text not null references kldb_position, folded text not null, primary key (code, title));
    create index on kldb_title (folded text_pattern_ops);
    create table official_file (
      name text primary key, version text not null, source text not null, content text not null,
      stored_at timestamptz not null default now());
    alter table kldb_position enable row level security;
    alter table kldb_title enable row level security;
    alter table official_file enable row level security;
    grant select on kldb_position, kldb_title to sprosse_app;
    create policy read on kldb_position for select to sprosse_app using (true);
    create policy read on kldb_title for select to sprosse_app using (true);

    alter table occupation add template boolean not null default true;
    create unique index on occupation (kldb2010) where not template;

    create function adopt_position(wanted text) returns text
      language sql security definer set search_path = public as $$
      insert into occupation (id, de, en, kldb2010, isco08, occupation_group, template, tasks_de, tasks_en, min_speaking,
        min_reading, demands, shifts, licences_required, licences_helpful, apprenticeships, source, confidence, position)
      select 'kldb-' || p.code, p.de, p.en, p.code, coalesce(p.isco08, ''), p.occupation_group, false, '{}', '{}',
        case when p.code like '____1' then 'A1' else 'A2' end, case when p.code like '____1' then 'A1' else 'A2' end,
        '{}', '{}',
        coalesce((select array_agg(distinct licence) from occupation o, unnest(o.licences_required) licence
          where o.template and left(p.code, 4) in (select split_part(t, '-', 1) from unnest(o.trades) t)), '{}'), '{}',
        coalesce((select array_agg(distinct aim) from occupation o, unnest(o.apprenticeships) aim
          where o.template and left(p.code, 4) in (select split_part(t, '-', 1) from unnest(o.trades) t)), '{}'),
        p.source || ', ' || p.version, 'M', 1000
      from kldb_position p where p.code = wanted and p.until_version is null
      on conflict do nothing;
      select o.id from occupation o join kldb_position p on p.code = o.kldb2010
      where o.id = 'kldb-' || wanted and p.until_version is null;
    $$;
    revoke execute on function adopt_position(text) from public;
    grant execute on function adopt_position(text) to sprosse_app;
  `.execute(db);
}
