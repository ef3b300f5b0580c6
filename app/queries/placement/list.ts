import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { personName } from "#db/repositories/person-name";
import type { Staff } from "~/domain/actor";
import type { placementStatus } from "~/domain/placement/states";
import type { StateOf } from "~/domain/status-table";

export type PlacementFilter = {
  stage: string | null;
  state: StateOf<typeof placementStatus> | null;
  employerId: string | null;
  scope: "mine" | "team";
  need: "overdue" | "no_plan" | null;
  text: string;
  page: number;
};

export type PlacementRow = {
  id: string;
  name: string;
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
};

const pageSize = 50;

export type PlacementList = {
  rows: PlacementRow[];
  total: number;
  pages: number;
  /** Number of placements by the stage people stand on, for the filter beside the list. */
  stages: { stage: string; count: number }[];
};

/** Placements with their next step, most urgent first. Two queries over the stored standing. */
export async function placementList(
  trx: Trx,
  actor: Staff,
  filter: PlacementFilter,
  today: string,
): Promise<PlacementList> {
  const text = filter.text && `%${escapeLike(filter.text)}%`;
  const conditions = [
    ...(filter.state ? [sql`s.ladder = ${filter.state}`] : []),
    ...(filter.stage ? [sql`s.stage_id = ${filter.stage}`] : []),
    ...(filter.employerId ? [sql`s.employer_id = ${filter.employerId}::uuid`] : []),
    ...(filter.need === "overdue" ? [sql`s.step_on < ${today}::date`] : []),
    ...(filter.need === "no_plan" ? [sql`not s.planned and s.ladder <> 'ended'`] : []),
    ...(text ? [sql`(${nameOf} ilike ${text} or c.code ilike ${text} or e.name ilike ${text})`] : []),
  ];
  const chosen = conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
  const mine = filter.scope === "mine" ? sql`and s.ladder_user_id = ${actor.userId}::uuid` : sql``;
  const placements = sql`s.ladder is not null and s.state <> 'erased' ${mine}`;
  const counted = await sql<{ stage: string | null; count: number; chosen: number }>`
    select s.stage_id as stage, count(*) filter (where s.ladder <> 'ended')::int as count,
      count(*) filter (where ${chosen})::int as chosen
    from person_standing s
      ${text ? sql`join candidate c on c.id = s.candidate_id left join employer e on e.id = s.employer_id` : sql``}
    where ${placements} group by s.stage_id`.execute(trx);
  const { rows } = await sql<PlacementRow>`
    with page as (
      select s.*, ${nameOf} as name, c.code, e.name as company
      from person_standing s join candidate c on c.id = s.candidate_id left join employer e on e.id = s.employer_id
      where ${placements} and ${chosen}
      order by s.ladder = 'ended', s.step_on nulls last, name, s.candidate_id
      limit ${pageSize} offset ${(filter.page - 1) * pageSize})
    select page.placement_id as id, page.name, page.code, page.stage_id as stage, page.company, page.stage_since::text as since,
      page.ladder as state, plan.stage_id as "nextStage", lower(plan.during)::text as "nextOn", t.template_key as "nextStepKey",
      t.title as "nextStepTitle", t.names as "nextStepNames", page.step_on::text as "nextStepOn", u.name as helper
    from page join app_user u on u.id = page.ladder_user_id
      left join placement_stage plan on plan.placement_id = page.placement_id and plan.main and plan.planned
      left join lateral (select t.template_key, t.title,
          (select jsonb_build_object('de', i.de, 'en', i.en) from instrument i where i.id = t.instrument_id) as names
        from support_step t where t.placement_id = page.placement_id and t.state = 'open' and t.who = 'specialist'
        order by t.due_on, t.id limit 1) t on true
    order by page.ladder = 'ended', page.step_on nulls last, page.name, page.candidate_id`.execute(trx);
  const total = counted.rows.reduce((sum, row) => sum + row.chosen, 0);
  return {
    rows,
    total,
    pages: Math.ceil(total / pageSize),
    stages: counted.rows.flatMap(({ stage, count }) => (stage !== null && count > 0 ? [{ stage, count }] : [])),
  };
}

const nameOf = personName("c");
const escapeLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
