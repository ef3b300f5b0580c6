import type { Trx } from "#db/index.server";
import { getMoveFacts } from "#db/repositories/move-facts";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { currentStage, type EndReason, type GuardId, type MoveDecision, noFacts } from "~/domain/placement";
import { type Entered, enterStage, previewMove, type StageInput } from "./enter-stage";

export type PauseInput = {
  placementId: string;
  version: number;
  start: string;
  /** The day by which somebody asks again, ISO; within eight weeks. */
  reviewOn: string;
  /** For staff only; everybody else reads "pause". */
  reason: EndReason;
  note: string;
  acknowledged: readonly GuardId[];
};

/**
 * Pauses a placement and keeps the place: the company stays named, the reason stays within the team.
 * @throws AppError as `enterStage`
 */
export async function pausePlacement(trx: Trx, actor: Staff, input: PauseInput, time: Clock): Promise<Entered> {
  const today = time.today();
  return enterStage(trx, actor, "pause", input, await asStage(trx, input, today), time);
}

/** What the rules say about the pause before it is saved. @throws AppError not_found */
export async function previewPause(trx: Trx, input: PauseInput, time: Clock): Promise<MoveDecision> {
  const stage = await asStage(trx, input, time.today());
  const { decision } = await previewMove(trx, "pause", { placementId: input.placementId }, stage, time);
  return decision;
}

async function asStage(trx: Trx, input: PauseInput, today: string): Promise<StageInput> {
  const { history } = await getMoveFacts(trx, { placementId: input.placementId }, today);
  return {
    stage: "pause",
    employerId: currentStage(history)?.employerId ?? null,
    jobId: null,
    apprenticeshipId: null,
    proposalId: null,
    start: input.start,
    end: null,
    reviewOn: input.reviewOn,
    facts: noFacts,
    acknowledged: input.acknowledged,
    endReason: input.reason,
    endNote: input.note,
  };
}
