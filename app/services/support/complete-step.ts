import { elevated, type Trx } from "#db/index.server";
import { isMentorStep, lockStep, moveStepRow } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { isStaff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { stepStatus } from "~/domain/support/states";

export type CompleteInput = {
  stepId: string;
  version: number;
  /** The day it happened, today or earlier. */
  doneOn: string;
  /** For the team only. */
  outcome: string;
};

/**
 * Marks a step as done. Companies can only tick off their own mentor's steps.
 * @throws AppError not_found; conflict `stale`; rule `placement:problem.step.closed`, `placement:problem.step.future`
 *   at `doneOn`
 */
export async function completeStep(trx: Trx, actor: Actor, input: CompleteInput, time: Clock): Promise<void> {
  const today = time.today();
  if (isStaff(actor)) return complete(trx, actor, input, today);
  if (actor.role !== "employer" || !(await isMentorStep(trx, input.stepId))) throw notFound("step");
  await elevated(trx, actor, () => complete(trx, actor, input, today));
}

async function complete(trx: Trx, actor: Actor, input: CompleteInput, today: string): Promise<void> {
  const step = await lockStep(trx, input.stepId);
  if (!step) throw notFound("step");
  if (step.version !== input.version) throw staleVersion();
  const move = stepStatus.move(step.state, "complete", actor.role);
  if (!move) throw refused("placement:problem.step.closed");
  if (input.doneOn > today) throw refused("placement:problem.step.future", {}, "doneOn");
  await moveStepRow(trx, move, step.id, { doneOn: input.doneOn, outcome: input.outcome });
}
