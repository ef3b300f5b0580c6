import { type Kysely, sql } from "kysely";

/**
 * Occupations are the official classifications. A starter occupation names the KldB positions of its trade, because the
 * helpers of a whole field share one code (29201: bakery, butchery, dairy …). All titles, official and our own, stand in
 * one packed text that a process reads once; it is made anew when their files or their reading change. Published jobs carry
 * their positions in the index, so that a title finds them by the classification and not by its letters.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table occupation add trades text[] not null default '{}';
    create table title_list (
      id boolean primary key default true check (id),
      version text not null, source text not null, titles integer not null, packed text not null,
      made_at timestamptz not null default now());
    alter table title_list enable row level security;
    grant select on title_list to sprosse_app;
    create policy read on title_list for select to sprosse_app using (true);
  `.execute(db);
  // a city that has made rules of its own keeps them
  await sql`
    insert into match_rule_set (version, rules, in_force_from, reason)
    select '2026-11.2',
      '{"weights": {"job": 0, "age": 0, "access": 5, "speaking": 12, "reading": 4, "required": 11, "helpful": 5,
        "experience": 20, "wish": 15, "hours": 5, "shifts": 9, "travel": 7, "start": 2, "demands": 3, "prospect": 2},
        "unknownCredit": 0.75, "maxTravelMinutes": 60, "startToleranceDays": 14, "permitWeeks": 4}',
      '2026-01-02', 'Arbeit zählt mehr als ein fehlendes Sprachniveau'
    where not exists (select from match_rule_set where version <> '2026-11.1')`.execute(db);
  for (const slot of ["a", "b"]) {
    const table = sql.id(`jobs_${slot}`);
    await sql`
      alter table search_pg.${table} add kldb text[] not null default '{}';
      create index on search_pg.${table} using gin (kldb);
      create or replace view search_pg.${sql.id(`jobs_${slot}_read`)} as select * from search_pg.${table} where true;
    `.execute(db);
  }
}
