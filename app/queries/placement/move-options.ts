import { sql } from "kysely";
import { z } from "zod";
import type { Trx } from "#db/index.server";
import { among } from "#db/repositories/among";
import { getMoveFacts } from "#db/repositories/move-facts";
import { workedInStates } from "~/domain/job/states";
import {
  canMove,
  currentStage,
  type EndReason,
  endReasonsFor,
  lastStageWithHeight,
  type MoveVerb,
  type RungNeed,
  reachableStages,
  rungNeeds,
  type StageId,
  type StageRecord,
} from "~/domain/placement";
import { directionsOf } from "~/domain/placement/decide";

const company = z.object({
  id: z.string(),
  name: z.string(),
  agreement: z.boolean(),
  jobs: z.array(z.object({ id: z.string(), title: z.string() })),
});
const named = z.object({ id: z.string(), de: z.string(), en: z.string() });

export type CompanyOption = z.output<typeof company>;

export type MoveOptions = {
  placementId: string;
  candidateId: string;
  version: number;
  name: string;
  current: StageRecord | null;
  /** The stage a pause returns to. */
  previous: StageRecord | null;
  planned: {
    stage: StageId;
    start: string;
    employerId: string | null;
    apprenticeshipId: string | null;
    needs: RungNeed[];
  } | null;
  /** Stages this verb may lead to, from here, in some company. */
  stages: StageId[];
  companies: CompanyOption[];
  apprenticeships: z.output<typeof named>[];
  reasons: { typical: EndReason[]; others: EndReason[] };
};

/** What the form of a move can offer. Two queries. @throws AppError not_found */
export async function moveOptions(
  trx: Trx,
  verb: MoveVerb | "plan",
  placementId: string,
  today: string,
): Promise<MoveOptions> {
  const facts = await getMoveFacts(trx, { placementId }, today);
  const lists = await sql<{ companies: unknown; apprenticeships: unknown; reasons: unknown; planned: unknown }>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name,
          'agreement', exists (select from limits_agreement a where a.employer_id = e.id and a.state = 'live'),
          'jobs', (select coalesce(jsonb_agg(jsonb_build_object('id', j.id, 'title', j.title) order by j.title), '[]')
            from job j where j.employer_id = e.id and j.state in (${among(workedInStates)}))) order by e.name), '[]')
        from employer e where e.state <> 'closed') as companies,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'de', de, 'en', en) order by de), '[]')
        from apprenticeship where valid_to is null or valid_to > ${today}::date) as apprenticeships,
      (select jsonb_object_agg(stage, ids) from (
        select unnest(stages) as stage, jsonb_agg(id order by position) as ids from end_reason group by 1) r) as reasons,
      (select jsonb_build_object('start', lower(s.during), 'employerId', s.employer_id,
          'apprenticeshipId', s.apprenticeship_id, 'needs', s.needs)
        from placement_stage s where s.placement_id = ${placementId}::uuid and s.planned and s.main) as planned`.execute(
    trx,
  );
  const row = lists.rows[0];
  const current = currentStage(facts.history);
  const plan = plannedStage.nullable().parse(row?.planned ?? null);
  return {
    placementId,
    candidateId: facts.candidateId,
    version: facts.placement?.version ?? 0,
    name: facts.name,
    current,
    previous: lastStageWithHeight(facts.history),
    planned: plan && facts.planned ? { ...plan, stage: facts.planned.stage } : null,
    stages: reachableStages(facts.table, facts.history, current).filter((stage) =>
      fits(verb, facts.table, facts.history, current, stage),
    ),
    companies: z.array(company).parse(row?.companies ?? []),
    apprenticeships: z.array(named).parse(row?.apprenticeships ?? []),
    reasons: endReasonsFor(current?.stage ?? "profiling", row?.reasons ?? {}),
  };
}

const plannedStage = z.object({
  start: z.string(),
  employerId: z.string().nullable(),
  apprenticeshipId: z.string().nullable(),
  needs: z.array(z.enum(rungNeeds)),
});

/** Whether the verb can lead to the stage in the present company or in another one. */
function fits(
  verb: MoveVerb | "plan",
  table: Parameters<typeof canMove>[0],
  history: readonly StageRecord[],
  current: StageRecord | null,
  stage: StageId,
): boolean {
  if (verb === "plan") return stage !== "pause" && stage !== "exit";
  return [current?.employerId ?? lastStageWithHeight(history)?.employerId ?? null, "another-company"].some(
    (employerId) => {
      const verdict = canMove(table, history, current, { stage, employerId });
      return verdict.allowed && directionsOf(verb).includes(verdict.direction);
    },
  );
}
