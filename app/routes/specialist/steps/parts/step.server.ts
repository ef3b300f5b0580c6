import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { type StepRecord, stepRecord } from "~/queries/support/step-record";
import { idParam } from "~/request/params.server";

export async function stepLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const step = await readAs(actor, (trx) => stepRecord(trx, id));
  return { step, today: clock.today(), back: recordOf(step) };
}

/** Where one came from and goes back to: the placement, or the person when there is none yet. */
export function recordOf(step: Pick<StepRecord, "placementId" | "candidateId">): string {
  if (step.placementId) return `/specialist/placements/${step.placementId}`;
  return step.candidateId ? `/specialist/candidates/${step.candidateId}` : "/specialist";
}
