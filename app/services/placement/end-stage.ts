import type { Trx } from "#db/index.server";
import { addStep } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { type EndReason, type GuardId, type MoveDecision, noFacts } from "~/domain/placement";
import { escalatedReasons } from "~/domain/placement/end-reasons";
import type { stagesAfterEnd } from "~/domain/placement/stages";
import { type Entered, enterStage, previewMove, type StageInput } from "./enter-stage";

export type EndInput = {
  placementId: string;
  version: number;
  nextStage: (typeof stagesAfterEnd)[number];
  start: string;
  endReason: EndReason;
  endNote: string;
  acknowledged: readonly GuardId[];
};

/**
 * Ends the running stage and moves to profiling, aftercare or the exit. A reason that must be known the same day
 * (discrimination, pay) leaves a task for today.
 * @throws AppError as `enterStage`
 */
export async function endStage(trx: Trx, actor: Staff, input: EndInput, time: Clock): Promise<Entered> {
  const today = time.today();
  const entered = await enterStage(trx, actor, "end", input, asStage(input), time);
  if (escalatedReasons.includes(input.endReason)) await tellTeamLead(trx, actor, entered, today);
  return entered;
}

/**
 * What the rules say about the end before it is saved: above all, whether the right to stay depends on the job (G10).
 * @throws AppError not_found
 */
export async function previewEnd(trx: Trx, input: EndInput, time: Clock): Promise<MoveDecision> {
  const { decision } = await previewMove(trx, "end", { placementId: input.placementId }, asStage(input), time);
  return decision;
}

function asStage(input: EndInput): StageInput {
  return {
    stage: input.nextStage,
    employerId: null,
    jobId: null,
    apprenticeshipId: null,
    proposalId: null,
    start: input.start,
    end: null,
    reviewOn: null,
    facts: noFacts,
    acknowledged: input.acknowledged,
    endReason: input.endReason,
    endNote: input.endNote,
  };
}

async function tellTeamLead(
  trx: Trx,
  actor: Staff,
  { placementId, stageRowId, candidateId }: Entered,
  today: string,
): Promise<void> {
  await addStep(trx, {
    placementId,
    stageRowId,
    candidateId,
    kind: "task",
    templateKey: "escalate.today",
    channel: "task",
    withWhom: "nobody",
    dueOn: today,
    responsibleUserId: actor.userId,
  });
}
