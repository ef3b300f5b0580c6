import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import type { CandidateListState, ListView } from "~/domain/candidate/list-state";
import type { NothingFound } from "~/domain/nothing-found";

export type CandidateListFilter = CandidateListState & {
  /** Hits of the search index in their order; null = no search. `q` is also looked for in what the index does not hold. */
  found: readonly string[] | null;
};

export type CandidateListRow = {
  id: string;
  code: string;
  name: string;
  state: string;
  districtId: string | null;
  speaking: string | null;
  wishes: string[];
  groups: string[];
  anyWork: boolean;
  nextStep: string;
  nextStepOn: string | null;
  responsible: string | null;
  waitingSince: string;
  openQuestions: number;
  liveProposals: number;
  stageId: string | null;
  paperUntil: string | null;
  namedGap: string;
};

export type CandidateListCounts = Record<ListView, number>;
export const listPageSize = 25;

/**
 * The work list: overdue steps first, then people without a dated step by waiting time, then by date. Two statements
 * whatever the number of people; of those not on the page no more is read than their place and the counts need.
 */
export async function candidateList(
  trx: Trx,
  actor: Staff,
  { page, ...filter }: CandidateListFilter & { page: number },
  today: string,
) {
  const base = listedPeople(actor, filter, today);
  const { rows } = await sql<CandidateListRow>`${base},
    page as (
      select f.*, row_number() over () as place from (
        select f.* from listed f where ${inView(filter.view, today)}
        order by case when f.hit > 0 then f.hit else 100000 end, (f.state = 'active') desc,
          (f.state = 'active' and f.next_step_on < ${today}::date) is true desc, f.next_step_on nulls first, f.waiting_since, f.id
        limit ${listPageSize} offset ${(page - 1) * listPageSize}) f)
    select f.id, c.code, trim(c.given_name || ' ' || c.family_name) as name, f.state, c.district_id, g.speaking, c.next_step,
      f.next_step_on, u.name as responsible, f.waiting_since, c.named_gap,
      (select count(*)::int from candidate_question x where x.candidate_id = c.id and x.state = 'open') as open_questions,
      (select count(*)::int from proposal p where p.candidate_id = c.id and ${isLive}) as live_proposals,
      (select s.stage_id from placement_stage s where s.candidate_id = c.id and ${isRung(today)} limit 1) as stage_id,
      (select max(upper(a.during) - 1) from work_access a where a.candidate_id = c.id
        having bool_and(upper(a.during) is not null)) as paper_until,
      coalesce(w.wishes, '{}') as wishes, coalesce(w.groups, '{}') as groups, coalesce(w.any_work, false) as any_work
    from page f join candidate c on c.id = f.id
    left join candidate_language g on g.candidate_id = c.id and g.language = 'de'
    left join app_user u on u.id = c.responsible_user_id
    left join lateral (select array_agg(occupation_id order by position) filter (where occupation_id is not null) as wishes,
      array_agg(occupation_group order by position) filter (where occupation_group is not null) as groups,
      bool_or(any_work) as any_work from candidate_wish where candidate_id = c.id) w on true
    order by f.place`.execute(trx);
  const counted = await sql<CandidateListCounts>`${base}
    select count(*)::int as all,
      count(*) filter (where f.state = 'active' and offered.candidate_id is null and rung.candidate_id is null)::int as without,
      count(*) filter (where f.state = 'active' and f.next_step_on < ${today}::date)::int as overdue,
      count(asked.candidate_id)::int as questions, count(paper.candidate_id)::int as paper,
      count(*) filter (where reached.candidate_id is null)::int as unreachable
    from listed f left join offered on offered.candidate_id = f.id left join rung on rung.candidate_id = f.id
      left join asked on asked.candidate_id = f.id left join paper on paper.candidate_id = f.id
      left join reached on reached.candidate_id = f.id`.execute(trx);
  const counts = counted.rows[0] ?? { all: 0, without: 0, overdue: 0, questions: 0, paper: 0, unreachable: 0 };
  const total = counts[filter.view];
  return {
    rows,
    total,
    pages: Math.max(1, Math.ceil(total / listPageSize)),
    nothing: total === 0 ? await nothingFound(trx, actor, filter, today) : null,
    counts,
  };
}

/** Everybody in the list, whatever their number, without the page's words about them. */
export async function candidateListIds(
  trx: Trx,
  actor: Staff,
  filter: CandidateListFilter,
  today: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${listedPeople(actor, filter, today)}
    select f.id from listed f where ${inView(filter.view, today)}`.execute(trx);
  return rows.map((row) => row.id);
}

const ofSame = (people: string) => sql`exists (select from ${sql.table(people)} x where x.candidate_id = f.id)`;

/** What puts somebody of `listed f` into a view; what the other views go by is then not even read. */
function inView(view: ListView, today: string) {
  const conditions: Record<ListView, ReturnType<typeof sql>> = {
    all: sql`true`,
    without: sql`f.state = 'active' and not ${ofSame("offered")} and not ${ofSame("rung")}`,
    overdue: sql`f.state = 'active' and f.next_step_on < ${today}::date`,
    questions: ofSame("asked"),
    paper: ofSame("paper"),
    unreachable: sql`not ${ofSame("reached")}`,
  };
  return conditions[view];
}

const isLive = sql`p.state in ('draft', 'sent', 'invited', 'accepted')`;
/** On a rung of the ladder today; the table allows one such row per person. */
const isRung = (today: string) => sql`s.main and not s.planned and s.end_reason_id is null
  and s.during @> ${today}::date and s.stage_id not in ('profiling', 'exit', 'pause')`;

/** The filters in the address, each with the list as it is without it. */
const dropped: Record<string, (filter: CandidateListFilter) => Partial<CandidateListFilter> | null> = {
  view: (filter) => (filter.view === "all" ? null : { view: "all" }),
  mine: (filter) => (filter.mine ? { mine: false } : null),
  state: (filter) => (filter.states.length > 0 ? { states: [] } : null),
  district: (filter) => (filter.districts.length > 0 ? { districts: [] } : null),
  german: (filter) => (filter.levels.length > 0 ? { levels: [] } : null),
  q: (filter) => (filter.q ? { q: "", found: null } : null),
};

/** What an empty list would hold without one of its filters: one statement for all of them. */
async function nothingFound(trx: Trx, actor: Staff, filter: CandidateListFilter, today: string): Promise<NothingFound> {
  const ways = Object.entries(dropped).flatMap(([name, change]) => {
    const changed = change(filter);
    return changed ? [{ name, filter: { ...filter, ...changed } }] : [];
  });
  const counts = ways.map(
    (way) =>
      sql`(${listedPeople(actor, way.filter, today)} select count(*)::int from listed f where ${inView(way.filter.view, today)})`,
  );
  const totals =
    ways.length === 0
      ? []
      : (await sql<{ totals: number[] }>`select array[${sql.join(counts)}]::int[] as totals`.execute(trx)).rows[0]
          ?.totals;
  return {
    words: filter.q ? [filter.q] : [],
    ignored: [],
    filters: ways
      .map(({ name }, at) => ({ name, total: totals?.[at] ?? 0 }))
      .filter(({ name, total }) => total > 0 && name !== "q"),
    dropWords: ways.flatMap(({ name }, at) =>
      name === "q" && totals?.[at] ? [{ word: filter.q, total: totals[at] }] : [],
    ),
  };
}

/**
 * The people that fulfil every filter but the view, as `listed`, and beside them who of them belongs to which view. Sets
 * and no question for each person: with ten thousand people that is the difference between a second and a moment.
 */
function listedPeople(actor: Staff, filter: CandidateListFilter, today: string) {
  const words = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
  const found = filter.found === null ? null : [...filter.found];
  const ofChosen = (id: string) => sql`${sql.ref(id)} in (select id from chosen)`;
  return sql`
    with chosen as materialized (
      select c.id, c.state, c.next_step_on, c.waiting_since, c.mailbox,
        coalesce(array_position(${found}::uuid[], c.id), 0) as hit
      from candidate c
      where c.state <> 'erased'
        and (${filter.states.length === 0} or c.state = any(${[...filter.states]}::text[]))
        and (${filter.districts.length === 0} or c.district_id = any(${[...filter.districts]}::text[]))
        and (not ${filter.mine} or c.responsible_user_id = ${actor.userId})
        and (${filter.q === ""} or c.id = any(${found ?? []}::uuid[]) or c.code ilike ${words}
          or (c.given_name || ' ' || c.family_name) ilike ${words} or (c.family_name || ' ' || c.given_name) ilike ${words})
        and (${filter.levels.length === 0} or exists (select from candidate_language l where l.candidate_id = c.id
          and l.language = 'de' and l.speaking::text = any(${[...filter.levels]}::text[])))
    ), due as (
      select p.candidate_id, min(s.due_on) as due_on from support_step s join placement p on p.id = s.placement_id
      where s.state = 'open' and p.candidate_id in (select id from chosen where next_step_on is null) group by p.candidate_id
    ), listed as (
      select c.id, c.state, c.waiting_since, c.hit, coalesce(c.next_step_on, due.due_on) as next_step_on
      from chosen c left join due on due.candidate_id = c.id
    ), offered as (
      select distinct p.candidate_id from proposal p where ${isLive} and ${ofChosen("p.candidate_id")}
    ), rung as (
      select s.candidate_id from placement_stage s where ${isRung(today)} and ${ofChosen("s.candidate_id")}
    ), asked as (
      select distinct x.candidate_id from candidate_question x where x.state = 'open' and ${ofChosen("x.candidate_id")}
    ), paper as (
      select a.candidate_id from work_access a where ${ofChosen("a.candidate_id")} group by a.candidate_id
      having bool_and(upper(a.during) is not null) and max(upper(a.during) - 1) < ${today}::date + 90
    ), reached as (
      select distinct h.candidate_id from candidate_channel h join chosen c on c.id = h.candidate_id
      where (h.last_failed_on is null or h.last_worked_on >= h.last_failed_on)
        and (h.kind <> 'letter' or c.mailbox in ('own', 'shared'))
    )`;
}
