import { setReason, type Trx } from "#db/index.server";
import { deleteJob, moveJob } from "#db/repositories/jobs";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { type CloseReason, openJobStates } from "~/domain/job/states";
import { lockJob, moveOf } from "~/facts/job-sheet";
import { endProposals } from "~/services/proposal/end-proposals";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Ends a posting with a reason from the closed list: "filled by us" makes it filled, any other reason closed. A draft
 * that was never public is deleted instead. Proposals still waiting for the company end with the job.
 * @returns whether the row was deleted
 * @throws AppError not_found; conflict `stale`; rule `job:errors.transition`
 */
export async function closeJob(
  trx: Trx,
  actor: Actor,
  input: { jobId: string; version?: number; reason: CloseReason },
  time: Clock,
): Promise<{ discarded: boolean }> {
  const sheet = await lockJob(trx, actor, { id: input.jobId, version: input.version });
  const isOpen = openJobStates.includes(sheet.record.state);
  const move = moveOf(sheet, isOpen && input.reason === "filledHere" ? "fill" : "close", actor);
  await setReason(trx, input.reason);
  const discarded = sheet.record.state === "draft" && sheet.row.publishedAt === null;
  if (discarded) await deleteJob(trx, input.jobId);
  else {
    await moveJob(trx, move, input.jobId, { closedReason: input.reason });
    const reason = move.to === "filled" ? "job_filled" : "job_closed";
    await endProposals(trx, actor, { jobId: input.jobId, reason }, time);
  }
  await syncSearch(trx, "jobs", input.jobId);
  return { discarded };
}
