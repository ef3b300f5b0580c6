import type { Trx } from "#db/index.server";
import { moveJob } from "#db/repositories/jobs";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { isLawful } from "~/domain/job/rules";
import { missingAnswers } from "~/domain/job/wizard";
import { checkSheet, lockJob, moveOf } from "~/facts/job-sheet";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Submits a draft for review.
 * @throws AppError not_found; conflict `stale`; rule `job:errors.transition`, `job:errors.incomplete`,
 *   `job:errors.unlawful`
 */
export async function submitJob(
  trx: Trx,
  actor: Actor,
  input: { jobId: string; version?: number },
  time: Clock,
): Promise<void> {
  const sheet = await lockJob(trx, actor, { id: input.jobId, version: input.version });
  const move = moveOf(sheet, "submit", actor);
  if (missingAnswers(sheet.record).length > 0) throw refused("job:errors.incomplete");
  if (!isLawful(checkSheet(sheet, time.today()))) throw refused("job:errors.unlawful");
  await moveJob(trx, move, input.jobId, { submittedAt: time.now().toISOString(), wizardStep: "check" });
  await syncSearch(trx, "jobs", input.jobId);
}
