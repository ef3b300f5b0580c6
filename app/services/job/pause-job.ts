import { setReason, type Trx } from "#db/index.server";
import { updateJob } from "#db/repositories/jobs";
import type { Actor } from "~/domain/actor";
import { lockJob, stateAfter } from "~/facts/job-sheet";
import { syncSearch } from "~/services/search/sync-search";

/** Takes a published job off the public list for a while. `reason` stands in the history. */
export async function pauseJob(
  trx: Trx,
  actor: Actor,
  input: { jobId: string; version?: number; reason?: string },
): Promise<void> {
  const sheet = await lockJob(trx, actor, { id: input.jobId, version: input.version });
  const state = stateAfter(sheet, "pause", actor);
  if (input.reason) await setReason(trx, input.reason);
  await updateJob(trx, input.jobId, { state });
  await syncSearch(trx, "jobs", input.jobId);
}
