import { setReason, type Trx } from "#db/index.server";
import { moveJob } from "#db/repositories/jobs";
import type { Actor } from "~/domain/actor";
import { lockJob, moveOf } from "~/facts/job-sheet";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Takes a published job off the public list for a while; the history shows `reason`.
 * @throws AppError not_found; conflict `stale`; rule `job:errors.transition`
 */
export async function pauseJob(
  trx: Trx,
  actor: Actor,
  input: { jobId: string; version?: number; reason?: string },
): Promise<void> {
  const sheet = await lockJob(trx, actor, { id: input.jobId, version: input.version });
  const move = moveOf(sheet, "pause", actor);
  if (input.reason) await setReason(trx, input.reason);
  await moveJob(trx, move, input.jobId, {});
  await syncSearch(trx, "jobs", input.jobId);
}
