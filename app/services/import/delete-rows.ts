import type { Trx } from "#db/index.server";
import { deleteImportRows } from "#db/repositories/import-rows";
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
