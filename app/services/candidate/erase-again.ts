import type { Trx } from "#db/index.server";
import { addErasures, type Erased, eraseRowsAgain, listErasures } from "#db/repositories/erasures";
import type { Clock } from "~/config/clock";
import { syncSearch } from "~/services/search/sync-search";

/** Everybody who was erased, to be noted outside the database. */
export const everybodyErased = (trx: Trx): Promise<Erased[]> => listErasures(trx);

/**
 * After a backup was restored: whoever was erased since it was made is erased again. Needs the owner's rights, because
 * nobody else may say that somebody was erased who stands there.
 * @param noted who was erased, as it was noted outside the database
 * @returns the ids that the backup had brought back
 */
export async function eraseAgain(trx: Trx, noted: readonly Erased[], time: Clock): Promise<string[]> {
  await addErasures(trx, noted);
  const ids = await eraseRowsAgain(trx, time.now());
  for (const id of ids) await syncSearch(trx, "candidates", id);
  return ids;
}
