import { type Trx, withActor } from "#db/index.server";
import { listDueMessages, listUnanswered } from "#db/repositories/step-messages";
import { log } from "~/config/log";
import { addDays } from "~/domain/days";
import { sendDigests } from "~/services/message/send-digests";
import { chaseAnswer } from "~/services/proposal/chase-answer";
import { raiseAlarms } from "~/services/support/raise-alarms";
import { sendStepMessage } from "~/services/support/send-step-message";
import type { Task } from "~/worker/task";

const system = { role: "system", name: "reminders" } as const;

/** Days during which answers are chased: as long as the first weeks last. */
const questionDays = 21;

/**
 * Everything that is due: messages of support plans, unanswered questions, overdue steps, the day's digest.
 *
 * Each message has its own transaction, so that one failure does not hold up the others; the run then fails as a whole
 * and the queue calls again. What was done the first time is not repeated.
 */
export const reminders: Task = async (_payload, { db, clock }) => {
  const today = clock.today();
  const as = <T>(work: (trx: Trx) => Promise<T>) => withActor(system, work, db);
  const counts: Record<string, number> = {};
  const failed: unknown[] = [];
  const attempt = async (work: () => Promise<string>) => {
    try {
      const outcome = await work();
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    } catch (error) {
      failed.push(error);
    }
  };
  for (const id of await as((trx) => listDueMessages(trx, today))) {
    await attempt(() => as((trx) => sendStepMessage(trx, system, id, clock)));
  }
  const since = addDays(today, -questionDays);
  for (const { id, ...asked } of await as((trx) => listUnanswered(trx, since))) {
    await attempt(() => as((trx) => chaseAnswer(trx, system, id, asked, clock)));
  }
  await attempt(async () => `alarms:${await as((trx) => raiseAlarms(trx, clock))}`);
  await attempt(async () => `digests:${await as((trx) => sendDigests(trx, system, clock))}`);
  log.info({ today, ...counts, failed: failed.length }, "reminders looked at");
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} reminders failed`);
};
