import type { Trx } from "#db/index.server";
import { getMoveFacts } from "#db/repositories/move-facts";
import type { Staff } from "~/domain/actor";
import { currentStage, type EndReason, noFacts } from "~/domain/placement";
import { enterStage } from "./enter-stage";

export interface PauseInput {
  placementId: string;
  version: number;
  start: string;
  /** Somebody asks again by this day, eight weeks at most. */
  reviewOn: string;
  /** For staff only; everybody else reads "pause". */
  reason: EndReason;
  note: string;
  acknowledged: Parameters<typeof enterStage>[4]["acknowledged"];
}

/** A break that keeps the place: the company stays named on the pause, its reason does not leave the team. */
export async function pausePlacement(trx: Trx, actor: Staff, input: PauseInput, today: string) {
  const { history } = await getMoveFacts(trx, { placementId: input.placementId }, today);
  return enterStage(
    trx,
    actor,
    "pause",
    input,
    {
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
    },
    today,
  );
}
