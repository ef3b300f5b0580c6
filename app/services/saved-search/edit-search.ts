import type { Trx } from "#db/index.server";
import { editSavedSearch, lockSavedSearch } from "#db/repositories/saved-searches";
import type { Staff } from "~/domain/actor";
import { notFound, staleVersion } from "~/domain/errors";
import type { SearchAlert } from "~/domain/saved-search/search";

/**
 * Changes the name of a search, or how its owner is told. @throws AppError not_found, also for somebody else's;
 * conflict `stale`
 */
export async function editSearch(
  trx: Trx,
  actor: Staff,
  { id, version, ...change }: { id: string; version: number; name: string; alert: SearchAlert },
): Promise<void> {
  if (!(await lockSavedSearch(trx, actor.userId, id))) throw notFound("savedSearch");
  if (!(await editSavedSearch(trx, actor.userId, { id, version }, change))) throw staleVersion();
}
