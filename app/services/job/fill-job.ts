import { elevated, setReason, type Trx } from "#db/index.server";
import { findJobSheet, moveJob } from "#db/repositories/jobs";
import { countPlacesTaken, lockPlaces } from "#db/repositories/proposal-ends";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import type { OwnReason } from "~/domain/history";
import { jobStatus } from "~/domain/job/states";
import { endProposals } from "~/services/proposal/end-proposals";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Called when somebody has started in a job. If that was its last place the job is filled, leaves the public list, and
 * the proposals still open for it end. The job stays locked, so of two people starting at once the later one counts
 * both.
 * @returns whether the job is filled now
 */
export async function fillJob(trx: Trx, actor: Actor, jobId: string, time: Clock): Promise<boolean> {
  const today = time.today();
  return elevated(trx, actor, async () => {
    await lockPlaces(trx, jobId);
    const sheet = await findJobSheet(trx, jobId);
    const move = sheet ? jobStatus.move(sheet.record.state, "fill", "system") : null;
    if (!sheet || !move || (await countPlacesTaken(trx, jobId, today)) < sheet.row.places) return false;
    await setReason(trx, "lastPlaceTaken" satisfies OwnReason);
    await moveJob(trx, move, jobId, { closedReason: "filledHere" });
    await endProposals(trx, { role: "system", name: "fill-job" }, { jobId, reason: "job_filled" }, time);
    await syncSearch(trx, "jobs", jobId);
    return true;
  });
}
