import type { Trx } from "#db/index.server";
import { lockSavedSearch, removeSavedSearch } from "#db/repositories/saved-searches";
import type { Staff } from "~/domain/actor";
import { notFound, staleVersion } from "~/domain/errors";

/**
 * Deletes a search together with the list of people it has already reported. @throws AppError not_found; conflict
 * `stale`
 */
export async function deleteSearch(
  trx: Trx,
  actor: Staff,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const search = await lockSavedSearch(trx, actor.userId, id);
  if (!search) throw notFound("savedSearch");
  if (search.version !== version) throw staleVersion();
  await removeSavedSearch(trx, id);
}
