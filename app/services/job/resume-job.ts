import { elevated, type Trx } from "#db/index.server";
import { moveJob } from "#db/repositories/jobs";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { isLawful } from "~/domain/job/rules";
import { lastPublicDay } from "~/domain/job/states";
import { checkSheet, lockJob, moveOf } from "~/facts/job-sheet";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Puts a paused job back on the public list if it is unchanged since its review and still lawful today.
 * @throws AppError not_found; conflict `stale`; rule `job:errors.transition`, `job:errors.unlawfulToday`
 */
export async function resumeJob(
  trx: Trx,
  actor: Actor,
  input: { jobId: string; version?: number },
  time: Clock,
): Promise<void> {
  const sheet = await lockJob(trx, actor, { id: input.jobId, version: input.version });
  const move = moveOf(sheet, "resume", actor);
  if (!isLawful(checkSheet(sheet, time.today()))) throw refused("job:errors.unlawfulToday");
  const closesOn = lastPublicDay(sheet.row.closesOn, time.today());
  // a company may not publish anything by itself; that this job may return was decided at its review
  await elevated(trx, actor, () => moveJob(trx, move, input.jobId, { closesOn }));
  await syncSearch(trx, "jobs", input.jobId);
}
