import { setReason, type Trx } from "#db/index.server";
import { resolveRemarks } from "#db/repositories/job-remarks";
import { moveJob } from "#db/repositories/jobs";
import type { Clock } from "~/config/clock";
import { type Actor, isStaff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import type { OwnReason } from "~/domain/history";
import { isLawful } from "~/domain/job/rules";
import { lastPublicDay } from "~/domain/job/states";
import { missingAnswers, wizardSteps } from "~/domain/job/wizard";
import { checkSheet, lockJob, moveOf } from "~/facts/job-sheet";
import { queueMessage } from "~/services/message/queue-message";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Publishes a reviewed job. Every group of fields must have been looked at, and the job must be lawful today, whatever
 * it was when it was submitted.
 * @throws AppError not_found, also for a company; conflict `stale`; rule `job:errors.transition`,
 *   `job:errors.notReviewed`, `job:errors.incomplete`, `job:errors.unlawfulToday`
 */
export async function publishJob(
  trx: Trx,
  actor: Actor,
  input: { jobId: string; version?: number; reviewed: string[] },
  time: Clock,
): Promise<void> {
  if (!isStaff(actor)) throw notFound("job");
  const today = time.today();
  const sheet = await lockJob(trx, actor, { id: input.jobId, version: input.version });
  const move = moveOf(sheet, "publish", actor);
  if (!wizardSteps.every((step) => input.reviewed.includes(step)))
    throw refused("job:errors.notReviewed", {}, "reviewed");
  if (missingAnswers(sheet.record).length > 0) throw refused("job:errors.incomplete");
  if (!isLawful(checkSheet(sheet, today))) throw refused("job:errors.unlawfulToday");

  await resolveRemarks(trx, input.jobId, time.now());
  await setReason(trx, "reviewedAndPublished" satisfies OwnReason);
  await moveJob(trx, move, input.jobId, {
    publishedAt: time.now().toISOString(),
    publishedBy: actor.userId,
    closesOn: lastPublicDay(sheet.row.closesOn, today),
  });
  await queueMessage(trx, actor, {
    template: "job-published",
    to: { employerId: sheet.record.employerId },
    refs: { jobId: input.jobId },
    uniqueKey: `job-published/${input.jobId}/${sheet.record.version}`,
  });
  await syncSearch(trx, "jobs", input.jobId);
}
