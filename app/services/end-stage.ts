import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { type EndReason, noFacts } from "~/domain/placement";
import { ESCALATED_REASONS } from "~/domain/placement/end-reasons";
import { type Entered, enterStage } from "./enter-stage";

export interface EndInput {
  placementId: string;
  version: number;
  /** Where the person stands afterwards: looked for anew, accompanied further, or gone. Never nowhere. */
  afterwards: "profiling" | "aftercare" | "exit";
  start: string;
  endReason: EndReason;
  endNote: string;
  acknowledged: Parameters<typeof enterStage>[4]["acknowledged"];
}

/**
 * Ends the running stage without a next rung. A reason that must be heard of the same day (discrimination, pay)
 * leaves a task for today behind.
 */
export async function endStage(trx: Trx, actor: Staff, input: EndInput, today: string) {
  const entered = await enterStage(
    trx,
    actor,
    "end",
    input,
    {
      stage: input.afterwards,
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
    },
    today,
  );
  if (ESCALATED_REASONS.includes(input.endReason)) await tellTeamLead(trx, actor, entered, today);
  return entered;
}

async function tellTeamLead(
  trx: Trx,
  actor: Staff,
  { placementId, stageRowId, candidateId }: Entered,
  today: string,
): Promise<void> {
  await trx
    .insertInto("supportStep")
    .values({
      placementId,
      stageRowId,
      candidateId,
      kind: "task",
      templateKey: "escalate.today",
      title: "Tell the team lead today",
      channel: "task",
      withWhom: "nobody",
      dueOn: today,
      responsibleUserId: actor.userId,
    })
    .execute();
}
