import { type RawBuilder, sql } from "kysely";
import { adultAge, workingAge } from "~/domain/candidate/age";
import type { TableFactsRow } from "~/domain/matching/rows";
import type { Trx } from "../index.server";
import { isBusy } from "./stands-at";

/** Whether a person (`c`) has work or training on a day. */
export const hasWorkOn = (today: string): RawBuilder<boolean> => sql`
  exists (select from placement_stage s join stage t on t.id = s.stage_id where s.candidate_id = c.id
    and t.is_employment and ${isBusy(today)})`;

/** Whether a person (`c`) has work or training, tries it out or is in a measure on a day. */
export const isBusyOn = (today: string): RawBuilder<boolean> => sql`
  exists (select from placement_stage s where s.candidate_id = c.id and ${isBusy(today)})`;

const accessRows = sql`jsonb_agg(jsonb_build_object('statusId', status_id, 'permission', permission,
  'permitState', permit_state, 'permitEmployerId', permit_employer_id, 'hoursLimit', hours_limit,
  'from', coalesce(lower(during), '0001-01-01'), 'until', upper(during) - 1) order by lower(during))`;

/** Statements about the papers of a person (`c`) as the rules read them. */
export const accessOf: RawBuilder<unknown> = sql`
  (select ${accessRows} from work_access where candidate_id = c.id)`;

/** The benefit of a person (`c`) on a day; of several periods that hold it, any. */
export const benefitOn = (today: string): RawBuilder<string | null> =>
  sql`(select system from benefit_period where candidate_id = c.id and during @> ${today}::date limit 1)`;

/**
 * What the rules need beyond the index about the active people that `wanted` names; each table is read once for all.
 */
const restOf = (wanted: RawBuilder<unknown>, today: string) => sql`
  with page as materialized (select c.id, c.birth_date, c.birth_year, c.demands_refused from candidate c
    where c.state = 'active' and ${wanted})
  select c.id, c.birth_date as "birthDate", c.birth_year as "birthYear", c.demands_refused as "demandsRefused",
    coalesce(k.ends, '[]') as ends, coalesce(a.access, '[]') as access, b.system as benefit,
    coalesce(w.working, false) as working, w.candidate_id is not null as busy, coalesce(e.unnamed, false) as "unnamedWork"
  from page c
  left join (select candidate_id, jsonb_agg(jsonb_build_object('skillId', skill_id, 'until', valid_to) order by skill_id)
      as ends
    from candidate_skill where valid_to is not null and candidate_id in (select id from page) group by 1) k
    on k.candidate_id = c.id
  left join (select candidate_id, ${accessRows} as access
    from work_access where candidate_id in (select id from page) group by 1) a on a.candidate_id = c.id
  left join (select candidate_id, min(system) as system from benefit_period
    where during @> ${today}::date and candidate_id in (select id from page) group by 1) b on b.candidate_id = c.id
  left join (select s.candidate_id, bool_or(t.is_employment) as working
    from placement_stage s join stage t on t.id = s.stage_id
    where ${isBusy(today)} and s.candidate_id in (select id from page) group by 1) w on w.candidate_id = c.id
  left join (select candidate_id, bool_and(occupation_id is null) as unnamed from candidate_experience
    where candidate_id in (select id from page) group by 1) e on e.candidate_id = c.id`;

const peopleAtOnce = 2_000;

/** What the rules need and the search index must not hold, of all active people, a page at a time. */
export async function* listTableFacts(trx: Trx, today: string): AsyncGenerator<TableFactsRow[]> {
  for (let after: string | null = null; ; ) {
    const page: RawBuilder<unknown> = sql`(${after}::uuid is null or c.id > ${after}::uuid)
      order by c.id limit ${peopleAtOnce}::int`;
    const { rows } = await sql<TableFactsRow>`${restOf(page, today)}`.execute(trx);
    if (rows.length > 0) yield rows;
    if (rows.length < peopleAtOnce) return;
    after = rows.reduce((last, { id }) => (id > last ? id : last), "");
  }
}

/** How far a copy has read the tables. */
export type TableMark = {
  /** which database it is */
  source: string;
  /** anything written from here on may not have been seen yet */
  mark: string;
  /** the day for which ages, benefits and work were read */
  day: string;
};

/** What was written since a copy was last brought up to date, and what has changed by date alone. */
export type TableChanges = TableMark & {
  changed: TableFactsRow[];
  /** not active, or no longer there */
  gone: string[];
};

/**
 * Columns for a statement that asks for more: a copy's changes cost no statement of their own. What this transaction
 * wrote itself is left out, because it may still be rolled back.
 * @param since how far the copy has read, or null to get only the mark
 */
export function tableChanges(since: TableMark | null, today: string): RawBuilder<TableChanges> {
  const mark = since?.mark ?? null;
  const written = sql`select candidate_id from search_pg.facts_written
    where xid >= ${mark}::xid8 and xid is distinct from pg_current_xact_id_if_assigned()
    ${since && since.day !== today ? sql`union ${turnedBetween(since.day, today)}` : sql``}`;
  return sql`jsonb_build_object('source', current_database(), 'mark', pg_snapshot_xmin(pg_current_snapshot())::text,
    'day', ${today}::text,
    'changed', coalesce((select jsonb_agg(to_jsonb(r)) from (${restOf(sql`c.id in (${written})`, today)}) r), '[]'),
    'gone', coalesce((select jsonb_agg(distinct w.candidate_id) from (${written}) w
      where not exists (select from candidate c where c.id = w.candidate_id and c.state = 'active')), '[]'))`;
}

/**
 * People whose facts differ between two days although nobody wrote anything: those who reached an age that matters in
 * law, and those whose benefit or work began or ended. One more day at each end costs little and makes sure that nobody
 * is missed.
 */
function turnedBetween(one: string, other: string): RawBuilder<unknown> {
  const between = sql`between least(${one}::date, ${other}::date) - 1 and greatest(${one}::date, ${other}::date) + 1`;
  const born = sql`coalesce(birth_date, make_date(birth_year, 12, 31))`;
  const turns = (age: number) => sql`(${born} + make_interval(years => ${age}::int))::date`;
  return sql`select id from candidate
      where ${turns(workingAge)} ${between} or ${turns(adultAge)} ${between}
    union select candidate_id from benefit_period where lower(during) ${between} or upper(during) ${between}
    union select candidate_id from placement_stage where lower(during) ${between} or upper(during) ${between}`;
}

/** Only what a copy lacks; `also` adds a column of the caller's. */
export async function findTableChanges<Also>(
  trx: Trx,
  since: TableMark | null,
  today: string,
  also: RawBuilder<Also>,
): Promise<{ rest: TableChanges; also: Also }> {
  const { rows } = await sql<{ rest: TableChanges; also: Also }>`
    select ${tableChanges(since, today)} as rest, ${also} as also`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error("a statement without a table answers one row");
  return row;
}

/** Whether there are more active people than so many. */
export async function hasMoreActiveThan(trx: Trx, most: number): Promise<boolean> {
  const { rows } = await sql<{ many: boolean }>`select ${moreActiveThan(most)} as many`.execute(trx);
  return rows[0]?.many ?? false;
}

/** As a column: whether there are more active people than so many. */
export const moreActiveThan = (most: number): RawBuilder<boolean> =>
  sql`(select count(*) from (select from candidate where state = 'active' limit ${most}::bigint + 1) c) > ${most}::bigint`;

/** Longer than any copy lasts, with a day to spare at both ends. */
const keptDays = 3;

/** Deletes change notes that no copy can still need: every copy is made anew each day. */
export async function sweepTableChanges(trx: Trx): Promise<void> {
  await sql`delete from search_pg.facts_written where at < now() - make_interval(days => ${keptDays}::int)`.execute(
    trx,
  );
  await sql`delete from search_pg.job_facts_written where at < now() - make_interval(days => ${keptDays}::int)`.execute(
    trx,
  );
}
