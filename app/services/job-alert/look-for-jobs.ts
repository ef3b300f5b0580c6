import type { Trx } from "#db/index.server";
import { addFound, listUntold, markTold } from "#db/repositories/job-alerts";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { alertWeek } from "~/domain/job/alert";
import { jobsAskedFor } from "~/facts/jobs-asked-for";
import { queueMessage } from "~/services/message/queue-message";

/** Writes down which new jobs a wish has found since the last look. @returns false when the search did not answer */
export async function lookForJobs(trx: Trx, alert: { id: string; query: string }): Promise<boolean> {
  const found = await jobsAskedFor(trx, alert.query);
  if (found) await addFound(trx, alert.id, found, true);
  return found !== null;
}

/**
 * Tells everybody for whom something was found, at most once a week; what is found after that week's mail waits for the
 * next one.
 * @returns number of mails queued
 */
export async function tellOfJobs(trx: Trx, actor: Actor, time: Clock): Promise<number> {
  let mails = 0;
  for (const candidateId of await listUntold(trx)) {
    const [messageId] = await queueMessage(trx, actor, {
      template: "job-alert",
      to: { candidateId },
      refs: {},
      uniqueKey: `job-alert/${alertWeek(time.today())}`,
    });
    if (messageId === undefined) continue;
    await markTold(trx, candidateId, messageId);
    mails += 1;
  }
  return mails;
}
