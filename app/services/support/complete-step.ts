import { elevated, type Trx } from "#db/index.server";
import { isMentorStep, lockStep, updateStep } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { isStaff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { type StepState, stepAfter } from "~/domain/support/steps";

export interface CompleteInput {
  stepId: string;
  version: number;
  /** The day it happened, today or earlier. */
  doneOn: string;
  /** What came out of it; for the team only. */
  outcome: string;
}

/** A step has been done. Companies tick off their mentor's own steps and nothing else. */
export async function completeStep(trx: Trx, actor: Actor, input: CompleteInput, time: Clock): Promise<void> {
  const today = time.today();
  if (isStaff(actor)) return complete(trx, input, today);
  if (actor.role !== "employer" || !(await isMentorStep(trx, input.stepId))) throw notFound("step");
  await elevated(trx, actor, () => complete(trx, input, today));
}

async function complete(trx: Trx, input: CompleteInput, today: string): Promise<void> {
  const step = await lockStep(trx, input.stepId);
  if (!step) throw notFound("step");
  if (step.version !== input.version) throw staleVersion();
  const state = stepAfter(step.state as StepState, "complete");
  if (state === null) throw refused("placement:problem.step.closed");
  if (input.doneOn > today) throw refused("placement:problem.step.future", {}, "doneOn");
  await updateStep(trx, step.id, { state, doneOn: input.doneOn, outcome: input.outcome });
}
