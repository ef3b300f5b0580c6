import type { Trx } from "#db/index.server";
import { lockStep, moveStepRow } from "#db/repositories/support-step";
import type { Staff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { stepStatus } from "~/domain/support/states";
import { allowedReasons, type SkipReason } from "~/domain/support/steps";

export type SkipStepInput = {
  stepId: string;
  version: number;
  reason: SkipReason;
};

/**
 * Skips a step, with a reason from the closed list.
 * @throws AppError not_found; conflict `stale`; rule `placement:problem.step.closed`, `placement:problem.step.reason`
 */
export async function skipStep(trx: Trx, actor: Staff, input: SkipStepInput): Promise<void> {
  const step = await lockStep(trx, input.stepId);
  if (!step) throw notFound("step");
  if (step.version !== input.version) throw staleVersion();
  const move = stepStatus.move(step.state, "skip", actor.role);
  if (!move) throw refused("placement:problem.step.closed");
  if (!allowedReasons("skip").includes(input.reason)) throw refused("placement:problem.step.reason", {}, "reason");
  await moveStepRow(trx, move, step.id, { reason: input.reason });
}
