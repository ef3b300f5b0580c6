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
  total: number;
};

export type CandidateListCounts = Record<ListView, number>;
export const listPageSize = 25;

/**
 * The work list: overdue steps first, then people without a dated step by waiting time, then by date. Two statements
 * whatever the number of people.
 */
export async function candidateList(
  trx: Trx,
  actor: Staff,
  { page, ...filter }: CandidateListFilter & { page: number },
  today: string,
) {
  const base = flaggedPeople(actor, filter, today);
  const rows = await sql<CandidateListRow>`${base}
    select f.id, f.code, f.name, f.state, f.district_id, g.speaking, f.next_step, f.next_step_on, u.name as responsible,
      f.waiting_since, f.open_questions, f.live_proposals, f.stage_id, f.paper_until, f.named_gap,
      coalesce(w.wishes, '{}') as wishes, coalesce(w.groups, '{}') as groups, coalesce(w.any_work, false) as any_work,
      count(*) over ()::int as total
    from flagged f
    left join candidate_language g on g.candidate_id = f.id and g.language = 'de'
    left join app_user u on u.id = f.responsible_user_id
    left join lateral (select array_agg(occupation_id order by position) filter (where occupation_id is not null) as wishes,
      array_agg(occupation_group order by position) filter (where occupation_group is not null) as groups,
      bool_or(any_work) as any_work from candidate_wish where candidate_id = f.id) w on true
    where ${inView(filter.view)}
    order by case when f.hit > 0 then f.hit else 100000 end, (f.state = 'active') desc, (f.overdue is true) desc, f.next_step_on nulls first,
      f.waiting_since, f.id
    limit ${listPageSize} offset ${(page - 1) * listPageSize}`.execute(trx);
  const counts = await sql<CandidateListCounts>`${base}
    select count(*)::int as all, count(*) filter (where without)::int as without,
      count(*) filter (where overdue)::int as overdue, count(*) filter (where questions)::int as questions,
      count(*) filter (where paper)::int as paper, count(*) filter (where unreachable)::int as unreachable
    from flagged`.execute(trx);
  const total = rows.rows[0]?.total ?? 0;
  return {
    rows: rows.rows,
    total,
    pages: Math.max(1, Math.ceil(total / listPageSize)),
    nothing: total === 0 ? await nothingFound(trx, actor, filter, today) : null,
    counts: counts.rows[0] ?? { all: 0, without: 0, overdue: 0, questions: 0, paper: 0, unreachable: 0 },
  };
}

/** Everybody in the list, whatever their number, without the page's words about them. */
export async function candidateListIds(
  trx: Trx,
  actor: Staff,
  filter: CandidateListFilter,
  today: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${flaggedPeople(actor, filter, today)}
    select f.id from flagged f where ${inView(filter.view)}`.execute(trx);
  return rows.map((row) => row.id);
}

const inView = (view: ListView) => sql`case ${view} when 'without' then f.without when 'overdue' then f.overdue
      when 'questions' then f.questions when 'paper' then coalesce(f.paper, false)
      when 'unreachable' then f.unreachable else true end`;

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
      sql`(${flaggedPeople(actor, way.filter, today)} select count(*)::int from flagged f where ${inView(way.filter.view)})`,
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

/** The people that fulfil every filter but the view, with what the views go by. */
function flaggedPeople(actor: Staff, filter: CandidateListFilter, today: string) {
  const words = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
  const found = filter.found === null ? null : [...filter.found];
  return sql`
    with base as materialized (
      select c.id, c.code, trim(c.given_name || ' ' || c.family_name) as name, c.state, c.district_id, 
        coalesce(nullif(c.next_step, ''), d.title, '') as next_step, coalesce(c.next_step_on, d.due_on) as next_step_on, c.waiting_since, c.named_gap, c.responsible_user_id,
        coalesce(array_position(${found}::uuid[], c.id), 0) as hit,
        (select count(*)::int from candidate_question x where x.candidate_id = c.id and x.state = 'open') as open_questions,
        (select count(*)::int from proposal p where p.candidate_id = c.id
          and p.state in ('draft', 'sent', 'invited', 'accepted')) as live_proposals,
        (select s.stage_id from placement_stage s where s.candidate_id = c.id and s.main and not s.planned
          and s.end_reason_id is null and s.during @> ${today}::date and s.stage_id not in ('profiling', 'exit', 'pause')
          limit 1) as stage_id,
        (select max(upper(a.during) - 1) from work_access a where a.candidate_id = c.id
          having bool_and(upper(a.during) is not null)) as paper_until,
        not exists (select from candidate_channel h where h.candidate_id = c.id
          and (h.last_failed_on is null or h.last_worked_on >= h.last_failed_on)
          and (h.kind <> 'letter' or c.mailbox in ('own', 'shared'))) as unreachable
      from candidate c
      left join lateral (select s.due_on, '' as title from support_step s
        join placement p on p.id = s.placement_id
        where p.candidate_id = c.id and s.state = 'open' order by s.due_on limit 1) d on c.next_step_on is null
      where c.state <> 'erased'
        and (${filter.states.length === 0} or c.state = any(${[...filter.states]}::text[]))
        and (${filter.districts.length === 0} or c.district_id = any(${[...filter.districts]}::text[]))
        and (not ${filter.mine} or c.responsible_user_id = ${actor.userId})
        and (${filter.q === ""} or c.id = any(${found ?? []}::uuid[]) or c.code ilike ${words}
          or (c.given_name || ' ' || c.family_name) ilike ${words} or (c.family_name || ' ' || c.given_name) ilike ${words})
        and (${filter.levels.length === 0} or exists (select from candidate_language l where l.candidate_id = c.id
          and l.language = 'de' and l.speaking::text = any(${[...filter.levels]}::text[])))
    ), flagged as (
      select b.*, b.live_proposals = 0 and b.stage_id is null and b.state = 'active' as without,
        b.next_step_on < ${today}::date and b.state = 'active' as overdue, b.open_questions > 0 as questions,
        b.paper_until < ${today}::date + 90 as paper
      from base b
    )`;
}
