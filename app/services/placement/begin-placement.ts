import type { Trx } from "#db/index.server";
import { findPersonState } from "#db/repositories/candidates";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { noFacts } from "~/domain/placement";
import { type Entered, enterStage } from "./enter-stage";

/**
 * Puts a person on the first stage, profiling, without any company: also who may not work yet has a way with dated
 * steps. Refused when the person stands on a stage already.
 */
export async function beginPlacement(trx: Trx, actor: Staff, candidateId: string, time: Clock): Promise<Entered> {
  const today = time.today();
  if ((await findPersonState(trx, candidateId)) === undefined) throw notFound("candidate");
  return enterStage(
    trx,
    actor,
    "advance",
    { candidateId },
    {
      stage: "profiling",
      employerId: null,
      jobId: null,
      apprenticeshipId: null,
      proposalId: null,
      start: today,
      end: null,
      reviewOn: null,
      facts: noFacts,
      acknowledged: [],
      endReason: "moved_up",
      endNote: "",
    },
    time,
  );
}
