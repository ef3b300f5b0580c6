import type { Selectable } from "kysely";
import type { Trx } from "#db/index.server";
import { findObstacles, findOpenMerge, forgetMerged, lockBoth, mergeRows, partRows } from "#db/repositories/merges";
import type { Candidate } from "#db/schema";
import type { Clock } from "~/config/clock";
import {
  type MergeChoice,
  type MergeGroup,
  type MergeRecord,
  mergeObstacles,
  mergeUndoDays,
  takenColumns,
} from "~/domain/candidate/merge";
import { dayMs } from "~/domain/days";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { syncSearch } from "~/services/search/sync-search";

/** A stored record as the rules of merging see it. */
const mergeRecord = (row: Selectable<Candidate>): MergeRecord => ({
  id: row.id,
  waitingSince: row.waitingSince,
  columns: row,
});

const snake = (column: string) => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type Read = { id: string; version: number };

/**
 * Makes one record of two: what hangs on the one that goes is carried over, except what the kept one has already; of each
 * group of facts the kept record takes what was chosen, and what it does not know itself. Undone by `partPeople`.
 * @throws AppError not_found; conflict `stale` when somebody saved one of them in between; rule
 *   `candidate:merge.obstacle.…` where something has to be settled first
 */
export async function mergePeople(
  trx: Trx,
  { kept, gone, choice }: { kept: Read; gone: Read; choice: Partial<Record<MergeGroup, MergeChoice>> },
): Promise<void> {
  const rows = await lockBoth(trx, [kept.id, gone.id]);
  const [mine, other] = [kept, gone].map(({ id, version }) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw notFound("candidate");
    if (row.version !== version) throw staleVersion({ table: "candidate", id });
    return mergeRecord(row);
  }) as [MergeRecord, MergeRecord];
  if (mine.id === other.id) throw notFound("candidate");
  const [obstacle] = await findObstacles(trx, mine.id, other.id);
  if (obstacle && mergeObstacles.includes(obstacle)) throw refused(`candidate:merge.obstacle.${obstacle}`);
  await mergeRows(trx, mine.id, other.id, takenColumns(mine, other, choice).map(snake));
  await syncSearch(trx, "candidates", mine.id);
  await syncSearch(trx, "candidates", other.id);
}

/**
 * Parts two records again: what was carried goes back, and facts that nobody has changed since.
 * @returns the id of the record that is back
 * @throws AppError not_found when there is nothing to undo, or no longer
 */
export async function partPeople(trx: Trx, keptId: string): Promise<string> {
  const merge = await findOpenMerge(trx, keptId);
  if (!merge) throw notFound("merge");
  await partRows(trx, merge.id);
  await syncSearch(trx, "candidates", keptId);
  await syncSearch(trx, "candidates", merge.goneId);
  return merge.goneId;
}

/** Forgets the records that went, once their merge can no longer be undone. */
export async function forgetOldMerges(trx: Trx, time: Clock): Promise<void> {
  await forgetMerged(trx, new Date(time.now().getTime() - mergeUndoDays * dayMs));
}
