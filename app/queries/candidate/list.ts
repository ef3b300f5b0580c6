import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { type CandidateListFilter, inView, listedPeople } from "#db/repositories/listed-people";
import { type ReferenceRow, referenceColumn } from "#db/repositories/match-reference";
import { type NextThing, nextThingOf } from "#db/repositories/next-thing";
import { type PersonFacts, personFacts, personFactsJoins } from "#db/repositories/person-facts";
import { personCalled } from "#db/repositories/person-name";
import type { Staff } from "~/domain/actor";
import type { personOrders } from "~/domain/candidate/list-state";
import { type ListView, listViews, type PersonOrder } from "~/domain/candidate/list-state";
import type { NothingFound } from "~/domain/nothing-found";
import type { StageId } from "~/domain/placement";
import { liveStates } from "~/domain/proposal/states";
import { lookUpOf } from "~/facts/match-reference";

export type CandidateListRow = PersonFacts & {
  id: string;
  code: string;
  name: string;
  state: string;
  districtId: string | null;
  next: NextThing | null;
  responsible: string | null;
  waitingSince: string;
  openQuestions: number;
  liveProposals: number;
  stageId: StageId | null;
  paperUntil: string | null;
  namedGap: string;
};

const listPageSize = 25;

/** The facets of the list, as the address names them. */
const facetNames = ["state", "german", "district"] as const;
type FacetName = (typeof facetNames)[number];
type Chosen = Record<FacetName, readonly string[]>;
/** Number of people by value; values that nobody has are left out. */
type Facet = Record<string, number>;
type Counts = Record<ListView, number>;
/** Counts of the people with one state, level and district. */
type Group = Record<FacetName, string | null> & Counts;

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
  const { groups, reference } = await numbersOf(trx, actor, filter, today);
  const chosen = { state: filter.states, german: filter.levels, district: filter.districts };
  const counts = Object.fromEntries(listViews.map((view) => [view, countOf(groups, chosen, view)])) as Counts;
  const total = counts[filter.view];
  const rows = total > 0 ? await rowsOf(trx, actor, { page, sort, ...filter }, today) : [];
  const facets = Object.fromEntries(
    facetNames.map((name) => [name, facetOf(groups, chosen, filter.view, name)]),
  ) as Record<FacetName, Facet>;
  const without = Object.fromEntries(facetNames.map((name) => [name, countOf(groups, chosen, filter.view, name)]));
  return {
    rows,
    total,
    pages: Math.max(1, Math.ceil(total / listPageSize)),
    nothing: total === 0 ? await nothingFound(trx, actor, filter, today, { view: counts.all, ...without }) : null,
    counts,
    facets,
    names: lookUpOf(reference).names,
  };
}

/** People counted by all facets at once, whatever is chosen in these, and what the rules and names are looked up by. */
async function numbersOf(trx: Trx, actor: Staff, filter: CandidateListFilter, today: string) {
  const { rows } = await sql<{ groups: Group[]; reference: ReferenceRow }>`
    select coalesce((${listedPeople(actor, { ...filter, states: [], levels: [], districts: [] })}
      select jsonb_agg(g) from (
        select f.state, f.speaking as german, f.district_id as district, count(*)::int as all, ${sql.join(
          listViews
            .slice(1)
            .map((view) => sql`count(*) filter (where ${inView(view, today)})::int as ${sql.ref(view)}`),
        )}
        from listed f group by f.state, f.speaking, f.district_id) g), '[]') as groups,
      ${referenceColumn()} as reference`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error("a statement without a table answers one row");
  return row;
}

/** The rows of one page. */
async function rowsOf(
  trx: Trx,
  actor: Staff,
  { page, sort, ...filter }: CandidateListFilter & { page: number; sort?: PersonOrder | undefined },
  today: string,
): Promise<CandidateListRow[]> {
  // when a paper ends is read by those responsible and the coordinator
  const ownPerson = actor.role === "coordinator" ? sql`true` : sql`c.responsible_user_id = ${actor.userId}::uuid`;
  const { rows } = await sql<CandidateListRow>`${listedPeople(actor, filter)},
    page as (select f.*, row_number() over () as place
      from (${pageOf(filter, sort, today, listPageSize, (page - 1) * listPageSize)}) f)
    select f.id, c.code, ${personCalled("c")} as name,
      f.state, c.district_id, ${nextThingOf} as next, u.name as responsible, f.waiting_since, c.named_gap,
      (select count(*)::int from candidate_question x where x.candidate_id = c.id and x.state = 'open') as open_questions,
      (select count(*)::int from proposal p where p.candidate_id = c.id and ${isLive}) as live_proposals,
      (select s.stage_id from placement_stage s where s.candidate_id = c.id and ${isRunningStage(today)} limit 1) as stage_id,
      (select max(upper(a.during) - 1) from work_access a where a.candidate_id = c.id and ${ownPerson}
        having bool_and(upper(a.during) is not null)) as paper_until, ${personFacts}
    from page f join candidate c on c.id = f.id join person_standing s on s.candidate_id = f.id
    left join app_user u on u.id = c.responsible_user_id
    ${personFactsJoins}
    order by f.place`.execute(trx);
  return rows;
}

/** Whether a group matches every choice, except that of `without`. */
const fits = (group: Group, chosen: Chosen, without?: FacetName): boolean =>
  facetNames.every((name) => name === without || chosen[name].length === 0 || chosen[name].includes(group[name] ?? ""));

/** How many in a view match every choice, except that of `without`. */
const countOf = (groups: readonly Group[], chosen: Chosen, view: ListView, without?: FacetName): number =>
  groups.reduce((n, group) => n + (fits(group, chosen, without) ? group[view] : 0), 0);

/** How many each value of a facet would give under the other facets' choices, whatever is chosen in this one. */
function facetOf(groups: readonly Group[], chosen: Chosen, view: ListView, name: FacetName): Facet {
  const facet: Facet = {};
  for (const group of groups) {
    const value = group[name];
    if (value !== null && fits(group, chosen, name)) facet[value] = (facet[value] ?? 0) + group[view];
  }
  return facet;
}

/**
 * Hits in the order of the search index, then active people: overdue, without a dated step, with one; then the others.
 */
const inOrder = (today: string) => sql`case when f.hit > 0 then f.hit else 100000 end, ${byNeed(today)}, f.id`;

/** The work list's own order, which ignores search hits. */
const byNeed = (today: string) => sql`(f.state = 'active') desc,
  (f.state = 'active' and f.next_on < ${today}::date) is true desc, f.next_on nulls first, f.waiting_since`;

/** Orders that can be chosen, of `listed f` and, for the name, its record `n`: these read everybody. */
const chosenOrder: Record<(typeof personOrders)[number], (today: string) => ReturnType<typeof sql>> = {
  next: byNeed,
  waits: () => sql`(f.state = 'active') desc, f.waiting_since`,
  name: () => sql`n.family_name collate "de-x-icu", n.given_name collate "de-x-icu"`,
};

/**
 * One page of `listed f`. Each part the list falls into on a given day is in the order of an index, so that however
 * many people there are only those up to the page are read; search hits have an order of their own.
 */
function pageOf(
  filter: CandidateListFilter,
  sort: PersonOrder | undefined,
  today: string,
  limit: number,
  offset: number,
) {
  if (sort === "waits" || sort === "name" || (sort === "next" && filter.found !== null)) {
    const named = sort === "name" ? sql`join candidate n on n.id = f.id` : sql``;
    return sql`select f.* from listed f ${named} where ${inView(filter.view, today)}
      order by ${chosenOrder[sort](today)}, f.id limit ${limit} offset ${offset}`;
  }
  const parts =
    filter.found === null
      ? [
          sql`f.state = 'active' and f.next_on < ${today}::date`,
          sql`f.state = 'active' and f.next_on is null`,
          sql`f.state = 'active' and f.next_on >= ${today}::date`,
          sql`f.state <> 'active'`,
        ]
      : [sql`true`];
  const first = parts.map(
    (part) => sql`(select f.* from listed f where ${part} and ${inView(filter.view, today)}
      order by ${filter.found === null ? sql`f.next_on nulls first, f.waiting_since, f.id` : inOrder(today)}
      limit ${offset + limit})`,
  );
  return sql`select f.* from (${sql.join(first, sql` union all `)}) f order by ${inOrder(today)} limit ${limit} offset ${offset}`;
}

const isLive = sql`p.state in (${among(liveStates)})`;
/** Somebody's running stage today; the table allows one such row per person. */
const isRunningStage = (today: string) => sql`s.main and not s.planned and s.end_reason_id is null
  and s.during @> ${today}::date and s.stage_id not in ('profiling', 'exit', 'pause')`;

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
      sql`(${listedPeople(actor, other)} select count(*)::int from listed f where ${inView(other.view, today)}) as ${sql.ref(name)}`,
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
