import type { Trx } from "#db/index.server";
import { addSavedSearch, changeHits, findJobTitle, updateSavedSearch } from "#db/repositories/saved-searches";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import { canonicalQuery, type SearchAlert } from "~/domain/saved-search/search";
import { savedSearchHits } from "~/facts/saved-search-hits";

/**
 * Saves the state of a list for its owner. Whoever is in it now counts as known; if the engine cannot say who that is,
 * the first run that can does so, and reports nobody.
 * @param input `jobId` null: the list of people; `query`: the query string of the page
 * @throws AppError not_found without such a job; rule when the same state is saved already
 */
export async function saveSearch(
  trx: Trx,
  actor: Staff,
  input: { jobId: string | null; query: string; name: string; alert: SearchAlert },
  time: Clock,
): Promise<string> {
  const { jobId, name, alert } = input;
  if (jobId !== null && !(await findJobTitle(trx, jobId))) throw notFound("job");
  const kind = jobId === null ? "candidates" : "job_matches";
  const query = canonicalQuery(kind, input.query);
  const id = await addSavedSearch(trx, { ownerId: actor.userId, kind, jobId, query, name, alert });
  if (id === undefined) throw refused("match:saved.known");
  const added = await savedSearchHits(trx, actor, { jobId, query }, time.today());
  if (added) {
    await changeHits(trx, id, { added, removed: [], isNew: false });
    await updateSavedSearch(trx, id, { lastRunAt: time.now() });
  }
  return id;
}
