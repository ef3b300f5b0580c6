import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { type CandidateListFilter, inView, listedPeople } from "#db/repositories/listed-people";
import { type NextThing, nextThingOf } from "#db/repositories/next-thing";
import { type PersonFacts, personFacts, personFactsJoins } from "#db/repositories/person-facts";
import { personCalled } from "#db/repositories/person-name";
import type { Staff } from "~/domain/actor";
import type { PersonOrder, WayState } from "~/domain/candidate/list-state";
import type { FollowUp, RealStep } from "~/domain/candidate/nobody-lost";
import type { StageId } from "~/domain/placement";
import { liveStates } from "~/domain/proposal/states";

export type CandidateListRow = PersonFacts & {
  id: string;
  code: string;
  name: string;
  state: string;
  districtId: string | null;
  next: NextThing | null;
  /** of the step that is next, so that it can be done from the row */
  stepVersion: number | null;
  responsible: string | null;
  waitingSince: string;
  openQuestions: number;
  liveProposals: number;
  /** read by those responsible, their stand-in and the coordinator; for the others it is not there */
  paperUntil: string | null;
  /** on the ladder: since when is the record's; where, at which company, and the last day of it where one is set */
  placementId: string | null;
  way: WayState | null;
  stageId: StageId | null;
  company: string | null;
  until: string | null;
  /** stands on a rung today: in the first talk, in a pause and after the end nobody does */
  onRung: boolean;
  /** the rung that is planned next */
  nextStage: StageId | null;
  /** what keeps somebody active from being lost: the company of the offer or rung, the words of the gap */
  followUp: FollowUp | null;
  offer: string;
  namedGap: string;
  lastStep: RealStep | null;
  /** day since which nothing has happened: the last real step, else the day the person came */
  quietSince: string;
};

type Asked = CandidateListFilter & { sort?: PersonOrder | undefined; page: number };

/** The rows of one page; one statement. */
export async function listedRows(
  trx: Trx,
  actor: Staff,
  { page, sort, ...filter }: Asked,
  today: string,
  pageSize: number,
): Promise<CandidateListRow[]> {
  const { rows } = await sql<CandidateListRow>`${listedPeople(actor, filter, today)},
    page as (select f.*, row_number() over () as place
      from (${pageOf(filter, sort, today, pageSize, (page - 1) * pageSize)}) f)
    select f.id, c.code, ${personCalled("c")} as name,
      f.state, c.district_id, ${nextThingOf} as next, u.name as responsible, f.waiting_since, c.named_gap,
      case when s.next_source = 'step' then (select t.version from support_step t where t.id = s.next_id) end as step_version,
      (select count(*)::int from candidate_question x where x.candidate_id = c.id and x.state = 'open') as open_questions,
      (select count(*)::int from proposal p where p.candidate_id = c.id and ${isLive}) as live_proposals,
      s.placement_id, f.way, f.stage_id, at.name as company,
      (select upper(t.during) - 1 from placement_stage t where t.candidate_id = c.id and ${isRunning(today)} limit 1) as until,
      exists (select from placement_stage t where t.candidate_id = c.id and ${isRunning(today)}
        and t.stage_id not in ('profiling', 'exit', 'pause')) as on_rung,
      (select t.stage_id from placement_stage t where t.placement_id = s.placement_id and t.main and t.planned) as next_stage,
      (select max(upper(a.during) - 1) from work_access a where a.candidate_id = c.id and f.own_papers
        having bool_and(upper(a.during) is not null)) as paper_until,
      f.follow_up, case f.follow_up when 'offer' then coalesce(offer.name, rung.name, '') else '' end as offer,
      case when s.last_on > ${today}::date then ahead.kind else s.last_step end as last_step, f.quiet_since, ${personFacts}
    from page f join candidate c on c.id = f.id join person_standing s on s.candidate_id = f.id
    left join app_user u on u.id = coalesce(s.ladder_user_id, c.responsible_user_id)
    left join employer at on at.id = s.employer_id
    left join lateral (select e.name from placement_stage t left join employer e on e.id = t.employer_id
      where t.candidate_id = f.id and t.main and t.end_reason_id is null and t.stage_id not in ('profiling', 'exit')
        and (t.planned or upper_inf(t.during))
      order by t.planned, lower(t.during) desc limit 1) rung on true
    left join lateral (select e.name from proposal p join employer e on e.id = p.employer_id
      where p.candidate_id = f.id and ${isLive} order by p.sent_at desc nulls last, p.id limit 1) offer on true
    -- an entry for a future day has not happened yet: the steps of these people are read one by one
    left join lateral (select r.kind from real_steps(f.id) r where s.last_on > ${today}::date and r.day <= ${today}::date
      order by r.day desc, r.kind limit 1) ahead on true
    ${personFactsJoins}
    order by f.place`.execute(trx);
  return rows;
}

const isLive = sql`p.state in (${among(liveStates)})`;
/** A stage somebody stands on today; the table allows one such row per person. */
const isRunning = (today: string) => sql`t.main and not t.planned and t.end_reason_id is null
  and t.during @> ${today}::date`;

/**
 * Hits in the order of the search, then active people: overdue, without a dated step, with one; then the others.
 */
const inOrder = (today: string) => sql`case when f.hit > 0 then f.hit else 100000 end, ${byNeed(today)}, f.id`;

/** The work list's own order, which ignores search hits. */
const byNeed = (today: string) => sql`(f.state = 'active') desc,
  (f.state = 'active' and f.next_on < ${today}::date) is true desc, f.next_on nulls first, f.waiting_since`;

/** Whom nothing keeps from being lost first, then by how long nothing has happened; the others have no such day. */
const byQuiet = sql`(f.state = 'active') desc, (f.follow_up = 'none') desc, f.quiet_since`;

/** Orders that can be chosen, of `listed f` and, for the name, its record `n`: these read everybody. */
const chosenOrder: Record<Exclude<PersonOrder, "best">, (today: string) => ReturnType<typeof sql>> = {
  next: byNeed,
  waits: () => sql`(f.state = 'active') desc, f.waiting_since`,
  quiet: () => byQuiet,
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
  const { found, view } = filter;
  const here = inView(view, today);
  const most = offset + limit;
  if (sort === "quiet" && view === "lost") {
    const happened = sql`(f.last_on > ${today}::date) is not true`;
    const parts = [
      sql`(select f.* from listed f where ${here} and ${happened} and f.follow_up = 'none' order by f.since, f.id limit ${most})`,
      sql`(select f.* from listed f where ${here} and ${happened} and f.follow_up <> 'none' order by f.since, f.id limit ${most})`,
      sql`(select f.* from listed f where ${here} and f.last_on > ${today}::date)`,
    ];
    return sql`select f.* from (${sql.join(parts, sql` union all `)}) f order by ${byQuiet}, f.id limit ${limit} offset ${offset}`;
  }
  const ended = view === "placements" ? sql`(f.way = 'ended'),` : sql``;
  const own = sort === undefined || sort === "next" || sort === "best";
  if (!own || (found !== null && sort === "next") || (found === null && view === "placements")) {
    const order = chosenOrder[sort === undefined || sort === "best" ? "next" : sort](today);
    const named = sort === "name" ? sql`join candidate n on n.id = f.id` : sql``;
    return sql`select f.* from listed f ${named} where ${here} order by ${ended} ${order}, f.id limit ${limit} offset ${offset}`;
  }
  const parts =
    found === null
      ? [
          sql`f.state = 'active' and f.next_on < ${today}::date`,
          sql`f.state = 'active' and f.next_on is null`,
          sql`f.state = 'active' and f.next_on >= ${today}::date`,
          sql`f.state <> 'active'`,
        ]
      : [sql`true`];
  const first = parts.map(
    (part) => sql`(select f.* from listed f where ${part} and ${here}
      order by ${found === null ? sql`f.next_on nulls first, f.waiting_since, f.id` : inOrder(today)}
      limit ${most})`,
  );
  return sql`select f.* from (${sql.join(first, sql` union all `)}) f order by ${inOrder(today)} limit ${limit} offset ${offset}`;
}
