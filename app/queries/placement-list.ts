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
  const mine = filter.scope === "mine" ? sql`and p.responsible_user_id = ${actor.userId}` : sql``;
  const base = sql`
    select p.id, p.state, p.responsible_user_id, c.code, u.name as helper,
      coalesce(nullif(trim(c.given_name || ' ' || c.family_name), ''), c.code) as who,
      now_on.stage_id as stage, now_on.employer_id, e.name as company, lower(now_on.during)::text as since,
      plan.stage_id as next_stage, lower(plan.during)::text as next_on,
      step.template_key as next_step_key, step.title as next_step_title, step.names as next_step_names, step.due_on as step_due
    from placement p
      join candidate c on c.id = p.candidate_id
      join app_user u on u.id = p.responsible_user_id
      left join lateral (select * from placement_stage s where s.placement_id = p.id and s.main and not s.planned
        order by lower(s.during) desc limit 1) now_on on true
      left join employer e on e.id = now_on.employer_id
      left join lateral (select * from placement_stage s where s.placement_id = p.id and s.main and s.planned limit 1) plan on true
      left join lateral (select template_key, title, due_on,
          (select jsonb_build_object('de', i.de, 'en', i.en) from instrument i where i.id = t.instrument_id) as names
        from support_step t
        where t.placement_id = p.id and t.state = 'open' and t.who = 'specialist' order by t.due_on limit 1) step on true
    where c.state <> 'erased' ${mine}`;
  const where = sql`
    where (${filter.state}::text is null or state = ${filter.state})
      and (${filter.stage}::text is null or stage = ${filter.stage})
      and (${filter.employerId}::uuid is null or employer_id = ${filter.employerId}::uuid)
      and (${filter.need}::text is distinct from 'overdue' or step_due < ${today}::date)
      and (${filter.need}::text is distinct from 'no_plan' or (next_stage is null and state <> 'ended'))
      and (${filter.text} = '' or who ilike ${`%${escapeLike(filter.text)}%`} or code ilike ${`%${escapeLike(filter.text)}%`}
        or company ilike ${`%${escapeLike(filter.text)}%`})`;
  const rows = await sql<PlacementRow & { total: number }>`
    with ladder as (${base})
    select id, who, code, stage, company, since, state, next_stage as "nextStage", next_on as "nextOn",
      next_step_key as "nextStepKey", next_step_title as "nextStepTitle",
      next_step_names as "nextStepNames", step_due::text as "nextStepOn", helper,
      (count(*) over ())::int as total
    from ladder ${where}
    order by state = 'ended', step_due nulls last, who
    limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`.execute(trx);
  const stages = await sql<{ stage: string; count: number }>`
    with ladder as (${base})
    select stage, count(*)::int as count from ladder where stage is not null and state <> 'ended' group by stage`.execute(
    trx,
  );
  const total = rows.rows[0]?.total ?? 0;
  return {
    rows: rows.rows.map(({ total: _total, ...row }) => row),
    total,
    pages: Math.ceil(total / PAGE_SIZE),
    stages: stages.rows,
  };
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
