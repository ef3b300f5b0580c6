import { setReason, type Trx } from "#db/index.server";
import { moveJob } from "#db/repositories/jobs";
import { countPlacesTaken } from "#db/repositories/proposal-ends";
import type { Clock } from "~/config/clock";
import { type Actor, isStaff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import type { OwnReason } from "~/domain/history";
import { isLawful } from "~/domain/job/rules";
import { lastPublicDay } from "~/domain/job/states";
import { checkSheet, lockJob, moveOf } from "~/facts/job-sheet";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Puts a filled job back on the public list, unchanged since its review, because somebody left and a place is free.
 * Only a start date that has passed is replaced by "to be agreed".
 * A person decides this after talking to the company; it never happens automatically.
 * @throws AppError not_found; conflict `stale`; rule `job:errors.transition`, `job:errors.noFreePlace`,
 *   `job:errors.unlawfulToday`
 */
export async function reopenPlace(
  trx: Trx,
  actor: Actor,
  input: { jobId: string; version?: number },
  time: Clock,
): Promise<void> {
  if (!isStaff(actor)) throw notFound("job");
  const { jobId } = input;
  const today = time.today();
  const sheet = await lockJob(trx, actor, { id: jobId, version: input.version });
  const move = moveOf(sheet, "reopen", actor);
  if ((await countPlacesTaken(trx, jobId, today)) >= sheet.row.places) throw refused("job:errors.noFreePlace");
  // the day the others started cannot be the next person's start, and nobody has named another
  const { startOn } = sheet.record;
  const start = startOn !== null && startOn < today ? { startOn: null, startFlexible: true } : {};
  if (!isLawful(checkSheet(sheet, today, { ...sheet.record, ...start }))) throw refused("job:errors.unlawfulToday");
  await setReason(trx, "placeFreeAgain" satisfies OwnReason);
  await moveJob(trx, move, jobId, {
    ...start,
    closedReason: "",
    closesOn: lastPublicDay(sheet.row.closesOn, today),
  });
  await syncSearch(trx, "jobs", jobId);
}
