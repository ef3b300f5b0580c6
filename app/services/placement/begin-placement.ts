import type { Trx } from "#db/index.server";
import { findPersonState } from "#db/repositories/candidates";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { noFacts } from "~/domain/placement";
import { type Entered, enterStage } from "./enter-stage";

/**
 * Starts a placement with profiling and without a company, so that people who may not work yet have dated steps too.
 * @throws AppError not_found; otherwise as `enterStage`, `transition.*` when a stage is running already
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
