import { type RawBuilder, sql } from "kysely";
import type { Trx } from "#db/index.server";
import { isMeant, nearestFirst, phoneOf } from "#db/repositories/names";
import { type NextThing, nextThingOf } from "#db/repositories/next-thing";
import { personCalled, plainName } from "#db/repositories/person-name";
import type { Staff } from "~/domain/actor";
import type { StageId } from "~/domain/placement";
import type { placementStatus } from "~/domain/placement/states";
import type { StateOf } from "~/domain/status-table";
import { findNames } from "~/facts/find-names";

/** What a row may need: its step is overdue, or no next rung is planned. */
export const placementNeeds = ["overdue", "no_plan"] as const;
type Need = (typeof placementNeeds)[number];
type State = StateOf<typeof placementStatus>;

export type PlacementFilter = {
  stage: string | null;
  state: State | null;
  scope: "mine" | "team";
  need: Need | null;
  text: string;
  page: number;
};

export type PlacementRow = {
  id: string;
  name: string;
  code: string;
  /** the number to call the person by; "" where there is none */
  phone: string;
  candidateId: string;
  stageId: StageId | null;
  /** the highest stage the person ever stood on */
  bestStageId: StageId | null;
  company: string | null;
  state: State;
  nextStage: StageId | null;
  next: NextThing | null;
  /** of the step that is next, so that it can be done from the row */
  stepVersion: number | null;
};

const pageSize = 30;

/** Placements that are alike in everything the list can be narrowed by. */
type Group = { stage: string | null; state: State; needs: Need[]; count: number };
/** Number of placements by value; values without any are left out. */
type Counts = Record<string, number>;

export type PlacementList = {
  rows: PlacementRow[];
  pages: number;
  /** What each choice would give under the other choices. */
  counts: { all: number; need: Counts; stage: Counts; state: Counts };
};

/**
 * Placements with their next step, most urgent first; whom the words name before these. Two queries over the stored standing, and one for the names that
 * the words mean.
 */
export async function placementList(
  trx: Trx,
  actor: Staff,
  filter: PlacementFilter,
  today: string,
): Promise<PlacementList> {
  const text = filter.text && `%${escapeLike(filter.text)}%`;
  const named = await findNames(trx, filter.text, today);
  const needs: Record<Need, RawBuilder<unknown>> = {
    overdue: sql`(s.next_on < ${today}::date) is true`,
    no_plan: sql`not s.planned and s.ladder <> 'ended'`,
  };
  const chosen = sql.join(
    [
      sql`true`,
      ...(filter.state ? [sql`s.ladder = ${filter.state}`] : []),
      ...(filter.stage ? [sql`s.stage_id = ${filter.stage}`] : []),
      ...(filter.need ? [needs[filter.need]] : []),
    ],
    sql` and `,
  );
  const asked = sql`s.ladder is not null and s.state <> 'erased'
    ${filter.scope === "mine" ? sql`and s.ladder_user_id = ${actor.userId}::uuid` : sql``}
    ${
      text
        ? sql`and (${plainName("c")} ilike ${text} or c.code ilike ${text} or e.name ilike ${text}
      ${
        named
          ? sql`or ${isMeant(sql`s.candidate_id`, named.people)} or ${isMeant(sql`s.employer_id`, named.companies)}
        or ${isMeant(sql`s.employer_id`, named.ofContacts)} or ${isMeant(sql`s.employer_id`, named.ofJobs)}`
          : sql``
      })`
        : sql``
    }`;
  const nearest = named
    ? sql`${nearestFirst([
        [sql`s.candidate_id`, named.people],
        [sql`s.employer_id`, named.companies],
      ])},`
    : sql``;
  const { rows: groups } = await sql<Group>`
    select s.stage_id as stage, s.ladder as state, count(*)::int as count,
      array_remove(array[${sql.join(placementNeeds.map((need) => sql`case when ${needs[need]} then ${sql.lit(need)} end`))}], null) as needs
    from person_standing s
      ${text ? sql`join candidate c on c.id = s.candidate_id left join employer e on e.id = s.employer_id` : sql``}
    where ${asked} group by s.stage_id, s.ladder, needs`.execute(trx);
  const { rows } = await sql<PlacementRow>`
    with page as (
      select s.*, c as person, ${plainName("c")} as name, c.code, e.name as company
      from person_standing s join candidate c on c.id = s.candidate_id left join employer e on e.id = s.employer_id
      where ${asked} and ${chosen}
      order by ${nearest} s.ladder = 'ended', s.next_on nulls last, name, s.candidate_id
      limit ${pageSize} offset ${(filter.page - 1) * pageSize})
    select s.placement_id as id, ${personCalled("s.person")} as name, s.code, ${phoneOf("person", "s.candidate_id")} as phone, s.candidate_id,
      s.stage_id, (select l.best_stage_id from placement l where l.id = s.placement_id) as best_stage_id,
      s.company, s.ladder as state, plan.stage_id as next_stage, ${nextThingOf} as next,
      case when s.next_source = 'step' then (select t.version from support_step t where t.id = s.next_id) end as step_version
    from page s left join placement_stage plan on plan.placement_id = s.placement_id and plan.main and plan.planned
    order by ${nearest} s.ladder = 'ended', s.next_on nulls last, s.name, s.candidate_id`.execute(trx);
  const fitting = (without?: "need" | "stage" | "state") =>
    groups.filter(
      (group) =>
        (without === "need" || filter.need === null || group.needs.includes(filter.need)) &&
        (without === "stage" || filter.stage === null || group.stage === filter.stage) &&
        (without === "state" || filter.state === null || group.state === filter.state),
    );
  const withoutNeed = fitting("need");
  return {
    rows,
    pages: Math.ceil(sum(fitting()) / pageSize),
    counts: {
      all: sum(withoutNeed),
      need: Object.fromEntries(
        placementNeeds.map((need) => [need, sum(withoutNeed.filter(({ needs: have }) => have.includes(need)))]),
      ),
      stage: countBy(fitting("stage"), (group) => group.stage),
      state: countBy(fitting("state"), (group) => group.state),
    },
  };
}

const sum = (groups: readonly Group[]): number => groups.reduce((total, { count }) => total + count, 0);

function countBy(groups: readonly Group[], by: (group: Group) => string | null): Counts {
  const counts: Counts = {};
  for (const group of groups) {
    const value = by(group);
    if (value !== null) counts[value] = (counts[value] ?? 0) + group.count;
  }
  return counts;
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
