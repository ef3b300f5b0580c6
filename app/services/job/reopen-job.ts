import type { Trx } from "#db/index.server";
import { moveJob } from "#db/repositories/jobs";
import type { Actor } from "~/domain/actor";
import type { JobEvent } from "~/domain/job/states";
import { lockJob, moveOf } from "~/facts/job-sheet";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Opens a job for editing again: out of review (`withdraw`), off the public list (`revise`), or after its end
 * (`relist`).
 * @throws AppError not_found; conflict `stale`; rule `job:errors.transition`
 */
export async function reopenJob(
  trx: Trx,
  actor: Actor,
  input: { jobId: string; version?: number; event: Extract<JobEvent, "withdraw" | "revise" | "relist"> },
): Promise<void> {
  const sheet = await lockJob(trx, actor, { id: input.jobId, version: input.version });
  const move = moveOf(sheet, input.event, actor);
  const freshDates = input.event === "relist" ? { closesOn: null, closedReason: "" } : {};
  await moveJob(trx, move, input.jobId, { ...freshDates });
  await syncSearch(trx, "jobs", input.jobId);
}
