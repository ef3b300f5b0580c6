import type { Trx } from "#db/index.server";
import { lockStep, moveStepRow } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { stepStatus } from "~/domain/support/states";
import { moveProblem, type SkipReason } from "~/domain/support/steps";

export type MoveStepInput = {
  stepId: string;
  version: number;
  dueOn: string;
  reason: SkipReason;
};

/**
 * Moves a step to another day; its first date stays on record.
 * @throws AppError not_found; conflict `stale`; rule `placement:problem.step.closed` or what is wrong with the day, at
 *   `dueOn`
 */
export async function moveStep(trx: Trx, actor: Staff, input: MoveStepInput, time: Clock): Promise<void> {
  const today = time.today();
  const step = await lockStep(trx, input.stepId);
  if (!step) throw notFound("step");
  if (step.version !== input.version) throw staleVersion();
  const move = stepStatus.move(step.state, "move", actor.role);
  if (!move) throw refused("placement:problem.step.closed");
  const problem = moveProblem(step.dueOn, input.dueOn, today);
  if (problem) throw refused(`placement:problem.${problem}`, {}, "dueOn");
  const { dueOn, reason } = input;
  await moveStepRow(trx, move, step.id, { dueOn, originalDueOn: step.originalDueOn ?? step.dueOn, reason });
}
