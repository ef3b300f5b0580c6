import type { Trx } from "#db/index.server";
import { clearMailDue, listMailDue } from "#db/repositories/saved-searches";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { queueMessage } from "~/services/message/queue-message";

/**
 * One mail per owner and day about all their searches. Whoever is found after that day's mail is reported on the next
 * working day, unless seen by then.
 * @returns number of mails queued
 */
export async function sendSearchNews(trx: Trx, actor: Actor, time: Clock): Promise<number> {
  const today = time.today();
  let mails = 0;
  for (const userId of await listMailDue(trx)) {
    const sent = await queueMessage(trx, actor, {
      template: "saved-searches",
      to: { userId },
      refs: { on: today },
      uniqueKey: `saved-searches/${today}`,
    });
    if (sent.length > 0) await clearMailDue(trx, userId);
    mails += sent.length;
  }
  return mails;
}
