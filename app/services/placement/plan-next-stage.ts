import type { Trx } from "#db/index.server";
import { lockConsents } from "#db/repositories/consents";
import { getMoveFacts } from "#db/repositories/move-facts";
import { deletePlans, findPlan, insertStage, keepPlacement, lockPlacement } from "#db/repositories/placement";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { currentStage, keptEnded, type RungNeed, reachableStages, type StageId } from "~/domain/placement";
import { needsGround, noGround } from "~/domain/placement/decide";
import { groundAt } from "./enter-stage";

export type StagePlan = {
  placementId: string;
  version: number;
  stage: StageId;
  employerId: string | null;
  apprenticeshipId: string | null;
  start: string;
  /** What is missing until then, of the closed list. */
  needs: readonly RungNeed[];
};

/**
 * Plans the next stage with its date. There is one plan at a time; a new one replaces it.
 * @throws AppError not_found; conflict `stale`; rule `placement:problem.transition.notAllowed` at `stage`,
 * `placement:problem.plan.past` and `.stage.startsBeforePrevious` at `start`, `placement:problem.consent.missing`
 */
export async function planNextStage(trx: Trx, actor: Staff, plan: StagePlan, time: Clock): Promise<void> {
  const today = time.today();
  const locked = await lockPlacement(trx, plan.placementId);
  if (!locked) throw notFound("placement");
  if (locked.version !== plan.version) throw staleVersion();
  await lockConsents(trx, locked.candidateId);
  const facts = await getMoveFacts(trx, plan, today);
  const { history, table, candidateId } = facts;
  const current = currentStage(history);
  if (!reachableStages(table, history, current).includes(plan.stage)) {
    throw refused("placement:problem.transition.notAllowed", {}, "stage");
  }
  if (plan.start <= today) throw refused("placement:problem.plan.past", {}, "start");
  if (current?.start && plan.start <= current.start) {
    throw refused("placement:problem.stage.startsBeforePrevious", {}, "start");
  }
  if (needsGround(plan.stage, plan.employerId) && groundAt(facts, plan.employerId, today) === null) {
    throw refused(`placement:problem.${noGround}`);
  }
  const before = await findPlan(trx, plan.placementId);
  await deletePlans(trx, plan.placementId);
  await insertStage(trx, {
    placementId: plan.placementId,
    candidateId,
    stageId: plan.stage,
    planned: true,
    employerId: plan.employerId,
    apprenticeshipId: plan.apprenticeshipId,
    start: plan.start,
    needs: [...plan.needs],
    needsEnded: before ? keptEnded(before, plan.needs) : {},
    enteredBy: actor.userId,
  });
  // the plan is part of the placement: whoever has it open must see the new plan before saving
  await keepPlacement(trx, plan.placementId);
}
