import type { Trx } from "#db/index.server";
import { lockStep, updateStep } from "#db/repositories/support-step";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { allowedReasons, type SkipReason, type StepState, stepAfter } from "~/domain/support/steps";

export interface SkipStepInput {
  stepId: string;
  version: number;
  reason: SkipReason;
}

/** Leaves a step out, with the reason from the closed list. */
export async function skipStep(trx: Trx, input: SkipStepInput): Promise<void> {
  const step = await lockStep(trx, input.stepId);
  if (!step) throw notFound("step");
  if (step.version !== input.version) throw staleVersion();
  if (stepAfter(step.state as StepState, "skip") === null) throw refused("placement:problem.step.closed");
  if (!allowedReasons("skip").includes(input.reason)) throw refused("placement:problem.step.reason", {}, "reason");
  await updateStep(trx, step.id, { state: "skipped", reason: input.reason });
}
