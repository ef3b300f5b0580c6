import type { LoaderFunctionArgs } from "@remix-run/node";
import { withActor } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { idParam } from "~/auth/params.server";
import { clock } from "~/config/clock";
import { type StepRecord, stepRecord } from "~/queries/step-record";

export async function stepLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const step = await withActor(actor, (trx) => stepRecord(trx, actor, id));
  return { step, today: clock.today(), back: recordOf(step) };
}

/** Where one comes from and goes back to: the ladder, or the person when there is none yet. */
export function recordOf(step: Pick<StepRecord, "placementId" | "candidateId">): string {
  if (step.placementId) return `/specialist/placements/${step.placementId}`;
  return step.candidateId ? `/specialist/candidates/${step.candidateId}` : "/specialist";
}
