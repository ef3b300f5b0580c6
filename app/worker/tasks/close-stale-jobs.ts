import { withActor } from "#db/index.server";
import { listOpenJobIds } from "#db/repositories/jobs";
import { log } from "~/config/log";
import { closeStaleJob } from "~/services/job/close-stale-jobs";
import type { Task } from "~/worker/task";

const system = { role: "system", name: "close-stale-jobs" } as const;

/** Each job in its own transaction, so that one failure does not hold up the others. */
export const closeStaleJobs: Task = async (_payload, { db, clock }) => {
  const today = clock.today();
  const ids = await withActor(system, listOpenJobIds, db);
  const ended: Record<string, number> = { expired: 0, paused: 0, kept: 0 };
  for (const id of ids) {
    const outcome = await withActor(system, (trx) => closeStaleJob(trx, system, id, clock), db);
    ended[outcome] = (ended[outcome] ?? 0) + 1;
  }
  log.info({ today, ...ended }, "stale jobs looked at");
};
