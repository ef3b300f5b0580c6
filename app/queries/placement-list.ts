import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";

export interface PlacementFilter {
  stage: string | null;
  state: "active" | "paused" | "ended" | null;
  employerId: string | null;
  scope: "mine" | "team";
  need: "overdue" | "no_plan" | null;
  text: string;
  page: number;
}

export interface PlacementRow {
  id: string;
  who: string;
  code: string;
  stage: string | null;
  company: string | null;
  since: string | null;
  state: string;
  nextStage: string | null;
  nextOn: string | null;
  nextStepKey: string | null;
  nextStepTitle: string | null;
  nextStepNames: { de: string; en: string } | null;
  nextStepOn: string | null;
  helper: string;
}

const PAGE_SIZE = 50;

export interface PlacementList {
  rows: PlacementRow[];
  total: number;
  pages: number;
  /** Number of ladders by the stage people stand on, for the filter beside the list. */
  stages: { stage: string; count: number }[];
}

/** Ladders with what comes next, the most urgent first. Two queries. */
export async function placementList(
  trx: Trx,
  actor: Staff,
  filter: PlacementFilter,
  today: string,
): Promise<PlacementList> {
  const mine = filter.scope === "mine" ? sql`and p.responsible_user_id = ${actor.userId}::uuid` : sql``;
  // sets of the chosen ladders and no question for each: a team has thousands of them
  const chosen = sql`
    chosen as materialized (
      select p.id, p.state from placement p join candidate c on c.id = p.candidate_id where c.state <> 'erased' ${mine}),
    now_on as (
      select distinct on (s.placement_id) s.placement_id, s.stage_id as stage, s.employer_id, lower(s.during)::text as since
      from placement_stage s where s.main and not s.planned and s.placement_id in (select id from chosen)
      order by s.placement_id, lower(s.during) desc)`;
  const text = filter.text && `%${escapeLike(filter.text)}%`;
  const conditions = [
    ...(filter.state ? [sql`l.state = ${filter.state}`] : []),
    ...(filter.stage ? [sql`now_on.stage = ${filter.stage}`] : []),
    ...(filter.employerId ? [sql`now_on.employer_id = ${filter.employerId}::uuid`] : []),
    ...(filter.need === "overdue" ? [sql`step.due_on < ${today}::date`] : []),
    ...(filter.need === "no_plan" ? [sql`plan.placement_id is null and l.state <> 'ended'`] : []),
    ...(text ? [sql`(${whoOf} ilike ${text} or c.code ilike ${text} or e.name ilike ${text})`] : []),
  ];
  const { rows } = await sql<PlacementRow & { total: number }>`
    with ${chosen},
    step as (
      select t.placement_id, min(t.due_on) as due_on from support_step t
      where t.state = 'open' and t.who = 'specialist' and t.placement_id in (select id from chosen) group by t.placement_id),
    plan as (
      select s.placement_id, s.stage_id, lower(s.during)::text as on_day from placement_stage s
      where s.main and s.planned and s.placement_id in (select id from chosen)),
    page as (
      select l.id, ${whoOf} as who, c.code, now_on.stage, e.name as company, now_on.since, l.state,
        plan.stage_id as next_stage, plan.on_day, step.due_on, count(*) over () as total
      from chosen l join placement p on p.id = l.id join candidate c on c.id = p.candidate_id
        left join now_on on now_on.placement_id = l.id left join employer e on e.id = now_on.employer_id
        left join plan on plan.placement_id = l.id left join step on step.placement_id = l.id
      where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}
      order by l.state = 'ended', step.due_on nulls last, who
      limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE})
    select page.id, page.who, page.code, page.stage, page.company, page.since, page.state, page.next_stage as "nextStage",
      page.on_day as "nextOn", t.template_key as "nextStepKey", t.title as "nextStepTitle", t.names as "nextStepNames",
      page.due_on::text as "nextStepOn", u.name as helper, page.total::int as total
    from page join placement p on p.id = page.id join app_user u on u.id = p.responsible_user_id
      left join lateral (select t.template_key, t.title,
          (select jsonb_build_object('de', i.de, 'en', i.en) from instrument i where i.id = t.instrument_id) as names
        from support_step t where t.placement_id = page.id and t.state = 'open' and t.who = 'specialist'
          and t.due_on = page.due_on limit 1) t on true
    order by page.state = 'ended', page.due_on nulls last, page.who`.execute(trx);
  const stages = await sql<{ stage: string; count: number }>`
    with ${chosen}
    select now_on.stage, count(*)::int as count from chosen l join now_on on now_on.placement_id = l.id
    where l.state <> 'ended' group by now_on.stage`.execute(trx);
  const total = rows[0]?.total ?? 0;
  return {
    rows: rows.map(({ total: _total, ...row }) => row),
    total,
    pages: Math.ceil(total / PAGE_SIZE),
    stages: stages.rows,
  };
}

const whoOf = sql`coalesce(nullif(trim(c.given_name || ' ' || c.family_name), ''), c.code)`;
const escapeLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
