import type { Trx } from "#db/index.server";
import { lockStep, updateStep } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { mayReopen, type StepState } from "~/domain/support/steps";

/** Takes back a step that was closed by mistake; what was noted about it goes, the history keeps it. */
export async function reopenStep(trx: Trx, input: { stepId: string; version: number }, time: Clock): Promise<void> {
  const now = time.now();
  const step = await lockStep(trx, input.stepId);
  if (!step) throw notFound("step");
  if (step.version !== input.version) throw staleVersion();
  const closed = { ...step, state: step.state as StepState, changedAt: step.updatedAt };
  if (!mayReopen(closed, now)) throw refused("placement:problem.step.tooLateToUndo");
  await updateStep(trx, step.id, { state: "open", doneOn: null, outcome: "", reason: "" });
}
