import type { Trx } from "#db/index.server";
import { deleteImportRows } from "#db/repositories/import-rows";
import { deleteOldWithheld } from "#db/repositories/import-withheld";
import type { Clock } from "~/config/clock";
import { dayMs } from "~/domain/days";
import { importRetentionDays } from "~/facts/import-retention";

/**
 * Deletes the rows of lists that are old enough; facts, questions and totals stay. @returns how many lists lost their
 * rows
 */
export async function deleteOldImportRows(trx: Trx, time: Clock): Promise<number> {
  const days = await importRetentionDays(trx);
  const now = time.now();
  return deleteImportRows(trx, new Date(now.getTime() - days * dayMs), now);
}

/** After so long the next hourly sweep deletes, so that nothing waits for more than 24 hours. */
const hoursWithheld = 23;

/** Deletes what was withheld a day ago. @returns how many cells */
export async function deleteOldWords(trx: Trx, time: Clock): Promise<number> {
  return await deleteOldWithheld(trx, new Date(time.now().getTime() - hoursWithheld * 3_600_000));
}
