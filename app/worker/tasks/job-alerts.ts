import { withActor } from "#db/index.server";
import { listAlerts, removeOldAlerts } from "#db/repositories/job-alerts";
import { log } from "~/config/log";
import { alertsSince } from "~/domain/job/alert";
import { lookForJobs, tellOfJobs } from "~/services/job-alert/look-for-jobs";
import type { Task } from "~/worker/task";

const system = { role: "system", name: "job-alerts" } as const;

/**
 * Forgets old wishes, looks for new jobs for the others, each in its own transaction so that one failure does not hold
 * up the others, and tells those for whom there are some.
 */
export const jobAlertsTask: Task = async (_payload, { db, clock }) => {
  const today = clock.today();
  const { gone, alerts } = await withActor(
    system,
    async (trx) => ({ gone: await removeOldAlerts(trx, alertsSince(today)), alerts: await listAlerts(trx) }),
    db,
  );
  const failed: unknown[] = [];
  for (const alert of alerts) {
    try {
      await withActor(system, (trx) => lookForJobs(trx, alert), db);
    } catch (error) {
      failed.push(error);
    }
  }
  const mails = await withActor(system, (trx) => tellOfJobs(trx, system, clock), db);
  log.info(
    { today, alerts: alerts.length, gone, mails, failed: failed.length },
    "looked for jobs that people asked for",
  );
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} wishes for jobs failed`);
};
