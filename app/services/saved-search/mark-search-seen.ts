import type { Trx } from "#db/index.server";
import {
  changeHits,
  listHits,
  lockSavedSearch,
  markHitsSeen,
  updateSavedSearch,
} from "#db/repositories/saved-searches";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { compareHits } from "~/domain/saved-search/compare";
import { savedSearchHits } from "~/facts/saved-search-hits";

/**
 * Marks everybody in the list as seen because the owner opens it, including those who joined it since the last run.
 * @returns the page and its state
 * @throws AppError not_found, also for somebody else's search
 */
export async function markSearchSeen(
  trx: Trx,
  actor: Staff,
  id: string,
  time: Clock,
): Promise<{ jobId: string | null; query: string }> {
  const search = await lockSavedSearch(trx, actor.userId, id);
  if (!search) throw notFound("savedSearch");
  const current = await savedSearchHits(trx, actor, search, time.today());
  if (current) {
    const { added, removed } = compareHits(await listHits(trx, id), current);
    await changeHits(trx, id, { added, removed, isNew: false });
    await updateSavedSearch(trx, id, { lastRunAt: time.now() });
  }
  await markHitsSeen(trx, id);
  return search;
}
