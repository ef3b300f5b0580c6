import type { Trx } from "#db/index.server";
import { changeHits, listHits, lockSavedSearch, updateSavedSearch } from "#db/repositories/saved-searches";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { compareHits } from "~/domain/saved-search/compare";
import { savedSearchHits } from "~/facts/saved-search-hits";

/**
 * Finds out once a day who is new in a search, as its owner would see it. A search that could not be run stays as it is
 * and is due again.
 * @returns how many are new; null when the search did not run
 */
export async function runSavedSearch(
  trx: Trx,
  owner: Staff,
  id: string,
  time: Clock,
): Promise<{ fresh: number } | null> {
  const today = time.today();
  const search = await lockSavedSearch(trx, owner.userId, id);
  if (!search || search.lastRunOn === today) return null;
  const current = await savedSearchHits(trx, owner, search, today);
  if (!current) return null;
  const known = search.lastRunAt === null ? null : await listHits(trx, id);
  const { added, removed, news } = compareHits(known, current);
  await changeHits(trx, id, { added, removed, isNew: news });
  await updateSavedSearch(trx, id, {
    lastRunOn: today,
    lastRunAt: time.now(),
    ...(news && search.alert === "mail" ? { mailDue: true } : {}),
  });
  return { fresh: news ? added.length : 0 };
}
