import type { Trx } from "#db/index.server";
import { addTaskForStep, lockQuestion } from "#db/repositories/step-messages";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import type { Chase } from "~/domain/support/messages";
import { afterSilence } from "~/domain/support/messages";
import { readOffice } from "~/facts/city";
import { queueMessage } from "~/services/message/queue-message";

/**
 * Asks an unanswered question once more; after two messages without an answer, a person looks for another way.
 * @param questions how often and on which day it was last asked
 */
export async function chaseAnswer(
  trx: Trx,
  actor: Actor,
  stepId: string,
  questions: { count: number; lastOn: string },
  time: Clock,
): Promise<Chase> {
  const today = time.today();
  const step = await lockQuestion(trx, stepId);
  if (!step?.candidateId || step.answer !== null) return "wait";
  const next = afterSilence(questions, today, (await readOffice(trx)).calendar);
  if (next === "ask_again") {
    await queueMessage(trx, actor, {
      template: "how-are-you",
      to: { candidateId: step.candidateId },
      refs: { stepId },
      uniqueKey: `support-step/${stepId}/again`,
    });
  }
  if (next === "look") {
    await addTaskForStep(trx, step, {
      key: `escalate.silent#${stepId}`,
      dueOn: today,
      channel: "visit",
      withWhom: "candidate",
    });
  }
  return next;
}
