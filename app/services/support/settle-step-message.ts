import type { Trx } from "#db/index.server";
import { closeMessageStep, lockMessageStep } from "#db/repositories/step-messages";
import type { Clock } from "~/config/clock";
import { stepStatus } from "~/domain/support/states";
import { handOverMessage } from "~/services/message/hand-over-message";

/**
 * Records the result of a support step's mail: sent means done, failed becomes a task. A closed step stays as it is.
 */
export async function settleStepMessage(
  trx: Trx,
  refs: unknown,
  became: "sent" | "failed",
  time: Clock,
): Promise<boolean> {
  const today = time.today();
  const stepId = stepOf(refs);
  const step = stepId === null ? undefined : await lockMessageStep(trx, stepId);
  if (!step) return false;
  if (became === "sent")
    await closeMessageStep(trx, stepStatus.moveAll("complete", "system"), step.id, { doneOn: today });
  else await handOverMessage(trx, step, time);
  return true;
}

function stepOf(refs: unknown): string | null {
  const stepId = typeof refs === "object" && refs !== null && "stepId" in refs ? refs.stepId : null;
  return typeof stepId === "string" ? stepId : null;
}
