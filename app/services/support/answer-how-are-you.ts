import { elevated, type Trx } from "#db/index.server";
import { addTaskForStep, isMyQuestion, lockQuestion } from "#db/repositories/step-messages";
import { answerStep } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { callAfter, type Feeling } from "~/domain/support/messages";
import { readOffice } from "~/facts/city";

/**
 * The person says how they are. A red face becomes a call within one working day. The last answer counts, and changing
 * it to red later leads to a call as well.
 * @throws AppError not_found when this person was not asked
 */
export async function answerHowAreYou(
  trx: Trx,
  actor: Extract<Actor, { role: "candidate" }>,
  { stepId, feeling }: { stepId: string; feeling: Feeling },
  time: Clock,
): Promise<void> {
  const now = time.now();
  const today = time.today();
  if (!(await isMyQuestion(trx, stepId))) throw notFound("step");
  await elevated(trx, actor, async () => {
    const step = await lockQuestion(trx, stepId);
    if (!step) throw notFound("step");
    await answerStep(trx, stepId, { answer: feeling, answeredAt: now });
    const due = callAfter(feeling, today, (await readOffice(trx)).calendar);
    if (due === null) return;
    await addTaskForStep(trx, step, {
      key: `escalate.red_face#${stepId}.${today}`,
      dueOn: due,
      channel: "call",
      withWhom: "candidate",
    });
  });
}
