import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#db/index.server";
import { type CandidateListFilter, inView, listedPeople } from "#db/repositories/listed-people";
import { type ReferenceRow, referenceColumn } from "#db/repositories/match-reference";
import { lostAlarmColumn, lostAlarmOf, withoutFollowUp } from "#db/repositories/nobody-lost";
import type { Staff } from "~/domain/actor";
import {
  type ListFacet,
  type ListView,
  listFacets,
  listViews,
  type PersonOrder,
  personNeeds,
} from "~/domain/candidate/list-state";
import { lostSpans } from "~/domain/candidate/nobody-lost";
import type { NothingFound } from "~/domain/nothing-found";
import { lookUpOf } from "~/facts/match-reference";
import { listedRows } from "./list-rows";

/** As many rows as a page of 60 kB has room for, with one of them open. */
const listPageSize = 22;

/** Number of people by value; values that nobody has are left out. */
type Facet = Record<string, number>;
type Counts = Record<ListView, number>;
type Numbers = {
  counts: Counts;
  facets: Record<ListFacet, Facet>;
  /** how many the view has without one of the choices, for each facet in which something is chosen */
  without: Partial<Record<ListFacet, number>>;
  /** everybody active, and whom of them nothing keeps from being lost, whatever is chosen; only in their view */
  lost: { everyone: number; none: number; alarm: Parameters<typeof lostAlarmOf>[0] } | null;
  reference: ReferenceRow;
};

/**
 * The work list: overdue steps first, then people without a dated step by waiting time, then by date. Two statements
 * whatever the number of people: one counts people by all facets at once and brings the names, the other reads the
 * page; for an empty list it counts what stood in the way. Of people who are not on the page only the stored standing is read.
 */
export async function candidateList(
  trx: Trx,
  actor: Staff,
  { page, sort, ...filter }: CandidateListFilter & { page: number; sort?: PersonOrder },
  today: string,
) {
  const { counts, facets, without, lost, reference } = await numbersOf(trx, actor, filter, today);
  const total = counts[filter.view];
  const rows = total > 0 ? await listedRows(trx, actor, { page, sort, ...filter }, today, listPageSize) : [];
  return {
    rows,
    total,
    pages: Math.max(1, Math.ceil(total / listPageSize)),
    nothing: total === 0 ? await nothingFound(trx, actor, filter, today, { view: counts.all, ...without }) : null,
    counts,
    facets,
    lost: lost && { everyone: lost.everyone, none: lost.none },
    alarm: lost && lostAlarmOf(lost.alarm),
    names: lookUpOf(reference).names,
  };
}

/** What is chosen in each facet, as a condition of `grouped`. */
function chosenIn(filter: CandidateListFilter): Partial<Record<ListFacet, RawBuilder<unknown>>> {
  const among = (column: string, values: readonly string[]) =>
    values.length > 0 ? sql`${sql.ref(column)} = any(${[...values]}::text[])` : undefined;
  const all: Record<ListFacet, RawBuilder<unknown> | undefined> = {
    state: among("state", filter.states),
    german: among("german", filter.levels),
    district: among("district", filter.districts),
    stage: among("stage", filter.stages),
    way: among("way", filter.ways),
    followUp: among("followUp", filter.heldBy),
    since: filter.quietFor > 0 ? sql`since >= ${filter.quietFor}::int` : undefined,
    need: filter.need ? sql.ref(filter.need) : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, condition]) => condition !== undefined));
}

/**
 * People counted by all facets at once, and what the rules and names are looked up by; one statement. They are grouped
 * once by every facet, and each number is a sum over these groups.
 */
async function numbersOf(trx: Trx, actor: Staff, filter: CandidateListFilter, today: string): Promise<Numbers> {
  const chosen = chosenIn(filter);
  const fits = (without?: ListFacet) =>
    sql.join([sql`true`, ...listFacets.flatMap((name) => (name === without ? [] : (chosen[name] ?? [])))], sql` and `);
  const set = listFacets.filter((name) => chosen[name]);
  const inside = (view: ListView) => sql.ref(`in_${view}`);
  const view = inside(filter.view);
  // each value with the condition of having it, for facets whose values include one another
  const spans = lostSpans.map((days) => ({ value: String(days), has: sql`since >= ${days}::int` }));
  const overlapping = {
    since: spans,
    need: personNeeds.map((value) => ({ value, has: sql.ref(value) })),
  };
  const facet = (name: ListFacet): RawBuilder<unknown> =>
    name === "since" || name === "need"
      ? sql`(select jsonb_build_object(${sql.join(
          overlapping[name].map(
            ({ value, has }) => sql`${value}::text, coalesce(sum(${view}) filter (where ${has}), 0)::int`,
          ),
        )}) from grouped where ${fits(name)})`
      : sql`(select coalesce(jsonb_object_agg(value, n), '{}') from (
          select ${sql.ref(name)} as value, sum(${view})::int as n from grouped
          where ${fits(name)} and ${sql.ref(name)} is not null group by 1 having sum(${view}) > 0) one)`;
  const each = (names: readonly ListFacet[], of: (name: ListFacet) => RawBuilder<unknown>) =>
    sql`jsonb_build_object(${sql.join(names.map((name) => sql`${name}::text, ${of(name)}`))})`;
  const all = { ...filter, states: [], levels: [], districts: [], stages: [], ways: [], heldBy: [] };
  const { rows } = await sql<Numbers>`${listedPeople(actor, { ...all, quietFor: 0, need: null }, today)},
    grouped as materialized (
      select f.state, f.speaking as german, f.district_id as district, f.stage_id as stage, f.way, f.follow_up as follow_up,
        f.quiet_span as since, f.overdue, f.no_plan, ${sql.join(
          listViews.map((one) => sql`count(*) filter (where ${inView(one, today)}) as ${inside(one)}`),
        )}
      from listed f group by 1, 2, 3, 4, 5, 6, 7, 8, 9)
    select
      (select jsonb_build_object(${sql.join(listViews.map((one) => sql`${one}::text, coalesce(sum(${inside(one)}), 0)::int`))})
        from grouped where ${fits()}) as counts,
      ${each(listFacets, facet)} as facets,
      ${each(set, (name) => sql`(select coalesce(sum(${view}), 0)::int from grouped where ${fits(name)})`)} as without,
      ${filter.view === "lost" ? lostNumbers(today) : sql`null::jsonb`} as lost,
      ${referenceColumn()} as reference`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error("a statement without a table answers one row");
  return row;
}

/** Everybody active, whom of them nothing keeps from being lost, and when the coordinator is told. */
const lostNumbers = (today: string) => sql`(select jsonb_build_object('everyone', count(*)::int,
  'none', count(*) filter (where ${withoutFollowUp(today)})::int, 'alarm', ${lostAlarmColumn}) from person_standing s where s.state = 'active')`;

/**
 * What an empty list would hold without one of its filters. Leaving out the user ("mine") or the search words concerns
 * people who have not been counted yet: one statement for both.
 */
async function nothingFound(
  trx: Trx,
  actor: Staff,
  filter: CandidateListFilter,
  today: string,
  known: Record<string, number>,
): Promise<NothingFound> {
  const others: Record<string, CandidateListFilter> = {
    ...(filter.mine ? { mine: { ...filter, mine: false } } : {}),
    ...(filter.q ? { q: { ...filter, q: "", found: null } } : {}),
  };
  const counts = Object.entries(others).map(
    ([name, other]) =>
      sql`(${listedPeople(actor, other, today)} select count(*)::int from listed f where ${inView(other.view, today)}) as ${sql.ref(name)}`,
  );
  const { rows } =
    counts.length > 0 ? await sql<Record<string, number>>`select ${sql.join(counts)}`.execute(trx) : { rows: [] };
  const { q = 0, ...filters }: Record<string, number> = { ...known, ...rows[0] };
  return {
    words: filter.q ? [filter.q] : [],
    ignored: [],
    filters: Object.entries(filters).flatMap(([name, total]) => (total > 0 ? [{ name, total }] : [])),
    dropWords: q > 0 ? [{ word: filter.q, total: q }] : [],
  };
}
