import { setReason, type Trx } from "#db/index.server";
import { findJobSheet, moveJob } from "#db/repositories/jobs";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import type { OwnReason } from "~/domain/history";
import { isLawful } from "~/domain/job/rules";
import { openJobStates } from "~/domain/job/states";
import { checkSheet, moveOf } from "~/facts/job-sheet";
import { endProposals } from "~/services/proposal/end-proposals";
import { syncSearch } from "~/services/search/sync-search";

export type StaleOutcome = "expired" | "paused" | "kept";

/**
 * Decides what happens to one public job today: past its last day it expires; if a new wage floor has overtaken its pay
 * it is paused, because only what is lawful today may be public. Running it twice changes nothing.
 * @throws AppError not_found
 */
export async function closeStaleJob(trx: Trx, actor: Actor, jobId: string, time: Clock): Promise<StaleOutcome> {
  const today = time.today();
  const sheet = await findJobSheet(trx, jobId, { lock: true });
  if (!sheet || !openJobStates.includes(sheet.record.state)) return "kept";
  const { closesOn } = sheet.row;
  if (closesOn !== null && closesOn < today) {
    await setReason(trx, "lastDayPassed" satisfies OwnReason);
    await moveJob(trx, moveOf(sheet, "expire", actor), jobId, { closedReason: "expired" });
    await endProposals(trx, actor, { jobId, reason: "job_expired" }, time);
  } else if (sheet.record.state === "published" && !isLawful(checkSheet(sheet, today))) {
    await setReason(trx, "noLongerLawful" satisfies OwnReason);
    await moveJob(trx, moveOf(sheet, "pause", actor), jobId, {});
  } else return "kept";
  await syncSearch(trx, "jobs", jobId);
  return closesOn !== null && closesOn < today ? "expired" : "paused";
}
