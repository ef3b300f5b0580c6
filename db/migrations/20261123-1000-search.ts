import { type Kysely, sql } from "kysely";

/**
 * Full-text search beside the data it searches. Two tables per index: one is live, the other is filled by a rebuild and
 * swapped in through `state`, so nobody ever sees half an index and nothing is created at run time.
 *
 * People are searched through `candidates_*_read` and not through a policy on the table: with a policy PostgreSQL may not
 * use the full-text and list indexes (their operators are not leakproof; 20 ms instead of 0.3 ms at 50,000 rows). The view
 * opens with its owner's rights for staff only, decided once per statement; the tables themselves answer only the system.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create schema search_pg;
    grant usage on schema search_pg to sprosse_app;

    create table search_pg.state (
      engine text not null check (engine in ('postgres', 'meilisearch')),
      index_name text not null check (index_name in ('jobs', 'candidates')),
      slot text not null default 'a' check (slot in ('a', 'b')),
      generation integer not null default 1,
      -- token of the rebuild under way; its writers note every change below
      filling text, filling_since timestamptz,
      settings_version integer, built_at timestamptz,
      primary key (engine, index_name));
    create table search_pg.touched (
      engine text not null, index_name text not null, id text not null,
      primary key (engine, index_name, id),
      foreign key (engine, index_name) references search_pg.state);
    -- rises when a word list grows; what was looked up in the older one is then looked up again
    create table search_pg.vocabulary (
      index_name text not null, slot text not null, version bigint not null default 1,
      primary key (index_name, slot));
  `.execute(db);

  for (const table of ["state", "touched", "vocabulary"]) {
    await sql`
      alter table search_pg.${sql.id(table)} enable row level security;
      grant select, insert, update, delete on search_pg.${sql.id(table)} to sprosse_app;
      create policy read on search_pg.${sql.id(table)} for select to sprosse_app using (true);
      create policy system on search_pg.${sql.id(table)} for all to sprosse_app
        using ((select actor_role()) = 'system') with check ((select actor_role()) = 'system')`.execute(db);
  }
  await sql`
    insert into search_pg.state (engine, index_name)
      select engine, index_name from unnest(array['postgres', 'meilisearch']) engine, unnest(array['jobs', 'candidates']) index_name;
    insert into search_pg.vocabulary (index_name, slot)
      select index_name, slot from unnest(array['jobs', 'candidates']) index_name, unnest(array['a', 'b']) slot;
  `.execute(db);

  for (const slot of ["a", "b"]) {
    await createIndex(db, "jobs", slot, jobColumns, sql`true`);
    await createIndex(db, "candidates", slot, candidateColumns, sql`(select actor_is_staff())`);
    await sql`
      create index on search_pg.${sql.id(`jobs_${slot}`)} (published_at desc nulls last, id);
      create index on search_pg.${sql.id(`jobs_${slot}`)} (occupation_group);
      create index on search_pg.${sql.id(`jobs_${slot}`)} (district_id);
      create index on search_pg.${sql.id(`candidates_${slot}`)} (waiting_since nulls last, id);
      create index on search_pg.${sql.id(`candidates_${slot}`)} using gin (occupation_ids, occupation_groups, skills, licences);
    `.execute(db);
  }

  // A freshly filled table has no statistics; only its owner may gather them.
  await sql`
    create function search_pg.analyze_slot(name text) returns void
      language plpgsql security definer set search_path = search_pg as $$
    begin
      if name not in ('jobs_a', 'jobs_b', 'candidates_a', 'candidates_b') then
        raise exception 'no such search table: %', name;
      end if;
      execute format('analyze search_pg.%I', name);
      execute format('analyze search_pg.%I', name || '_word');
    end $$;
    revoke all on function search_pg.analyze_slot from public;
    grant execute on function search_pg.analyze_slot to sprosse_app;
  `.execute(db);
}

async function createIndex(
  db: Kysely<unknown>,
  index: string,
  slot: string,
  columns: string,
  readable: ReturnType<typeof sql>,
): Promise<void> {
  const name = sql.id(`${index}_${slot}`);
  const word = sql.id(`${index}_${slot}_word`);
  await sql`
    create table search_pg.${name} (
      id text primary key, version text not null, doc jsonb not null, tsv tsvector not null,
      lat double precision, lon double precision, ${sql.raw(columns)});
    create index on search_pg.${name} using gin (tsv) with (fastupdate = off);
    create index on search_pg.${name} (lat, lon);
    -- collation C: a range of the key is a prefix search, whatever the server's locale
    create table search_pg.${word} (word text collate "C" primary key, stem text collate "C" not null);
    create index on search_pg.${word} using gin (word gin_trgm_ops);
    create view search_pg.${sql.id(`${index}_${slot}_read`)} as select * from search_pg.${name} where ${readable};
    grant select on search_pg.${sql.id(`${index}_${slot}_read`)} to sprosse_app;
  `.execute(db);
  for (const table of [name, word]) {
    await sql`
      alter table search_pg.${table} enable row level security;
      grant select, insert, update, delete, truncate on search_pg.${table} to sprosse_app;
      create policy system on search_pg.${table} for all to sprosse_app
        using ((select actor_role()) = 'system') with check ((select actor_role()) = 'system')`.execute(db);
  }
  // the word list holds single words of titles and skills, no sentence and no name of a person
  await sql`create policy read on search_pg.${word} for select to sprosse_app using (${readable})`.execute(db);
}

const jobColumns = `
  occupation_id text, occupation_group text, employer_id text, district_id text, city text,
  shifts text[] not null, skills text[] not null, apprenticeship_id text, supported boolean,
  german_speaking double precision, german_reading double precision, hours_min double precision, hours_max double precision,
  pay_cents double precision, places double precision, start_date date, published_at timestamptz`;

const candidateColumns = `
  occupation_ids text[] not null, occupation_groups text[] not null, experience text[] not null, wishes text[] not null,
  skills text[] not null, licences text[] not null, languages text[] not null,
  shifts text[] not null, shifts_refused text[] not null, district_id text, readiness text, without_offer boolean,
  german_speaking double precision, german_reading double precision, hours_min double precision, hours_max double precision,
  available_from date, waiting_since date`;
