import type { Trx } from "#db/index.server";
import { lockStep, moveStepRow } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { type StepState, stepStatus } from "~/domain/support/states";
import { mayReopen } from "~/domain/support/steps";

/**
 * Reopens a step that was closed by mistake; what was noted about it is removed, but the history keeps it.
 * @throws AppError not_found; conflict `stale`; rule `placement:problem.step.tooLateToUndo`
 */
export async function reopenStep(
  trx: Trx,
  actor: Staff,
  input: { stepId: string; version: number },
  time: Clock,
): Promise<void> {
  const now = time.now();
  const step = await lockStep(trx, input.stepId);
  if (!step) throw notFound("step");
  if (step.version !== input.version) throw staleVersion();
  const closed = { ...step, state: step.state as StepState, changedAt: step.updatedAt };
  if (!mayReopen(closed, now)) throw refused("placement:problem.step.tooLateToUndo");
  await moveStepRow(trx, stepStatus.mustMove(step.state, "reopen", actor.role), step.id, {
    doneOn: null,
    outcome: "",
    reason: "",
  });
}
