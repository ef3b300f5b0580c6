import { setReason, type Trx } from "#db/index.server";
import { insertRemarks, resolveRemarks } from "#db/repositories/job-remarks";
import { moveJob } from "#db/repositories/jobs";
import type { Clock } from "~/config/clock";
import { type Actor, isStaff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import type { OwnReason } from "~/domain/history";
import { remarkFields } from "~/domain/job/wizard";
import { requireChecked } from "~/domain/note/for-company";
import { lockJob, moveOf } from "~/facts/job-sheet";
import { queueMessage } from "~/services/message/queue-message";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Returns a job to the company with at least one remark on a field and tells the company by mail.
 * @throws AppError not_found, also for a company; conflict `stale`; rule `job:errors.transition`, `job:errors.noRemark`,
 *   `desk:note.problem.words` at `read` where a remark has words that are not for a company
 */
export async function returnJob(
  trx: Trx,
  actor: Actor,
  input: { jobId: string; version?: number; remarks: { field: string; remark: string }[]; read: boolean },
  time: Clock,
): Promise<void> {
  if (!isStaff(actor)) throw notFound("job");
  const sheet = await lockJob(trx, actor, { id: input.jobId, version: input.version });
  const move = moveOf(sheet, "return", actor);
  const remarks = input.remarks
    .map(({ field, remark }) => ({ field, remark: remark.trim() }))
    .filter(({ field, remark }) => remarkFields.includes(field) && remark !== "");
  if (remarks.length === 0) throw refused("job:errors.noRemark");
  requireChecked(
    remarks.map(({ remark }) => remark),
    input.read,
  );
  // earlier remarks have been dealt with in this review; only the new ones stay open
  await resolveRemarks(trx, input.jobId, time.now());
  await insertRemarks(trx, { jobId: input.jobId, userId: actor.userId }, remarks);
  await setReason(trx, "returnedWithRemarks" satisfies OwnReason);
  await moveJob(trx, move, input.jobId, {});
  await queueMessage(trx, actor, {
    template: "job-returned",
    to: { employerId: sheet.record.employerId },
    refs: { jobId: input.jobId },
    uniqueKey: `job-returned/${input.jobId}/${sheet.record.version}`,
  });
  await syncSearch(trx, "jobs", input.jobId);
}
