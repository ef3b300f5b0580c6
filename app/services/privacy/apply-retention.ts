import type { Trx } from "#db/index.server";
import { addRetentionRuns, deleteOldRows } from "#db/repositories/retention";
import type { Clock } from "~/config/clock";
import { dayMs } from "~/domain/days";
import { type SweptTable, sweptTables } from "~/domain/privacy/retention";

/** Rows of this table made before are too old. */
const tooOldBefore = (table: SweptTable, now: Date): Date => new Date(now.getTime() - sweptTables[table].days * dayMs);

/** Deletes what the list says is too old, and writes down in numbers what went. @returns the numbers by table */
export async function applyRetention(trx: Trx, time: Clock): Promise<Partial<Record<SweptTable, number>>> {
  const now = time.now();
  const gone: { tableName: SweptTable; gone: number }[] = [];
  for (const tableName of Object.keys(sweptTables) as SweptTable[]) {
    const count = await deleteOldRows(trx, tableName, tooOldBefore(tableName, now));
    if (count > 0) gone.push({ tableName, gone: count });
  }
  await addRetentionRuns(trx, now, gone);
  return Object.fromEntries(gone.map(({ tableName, gone: count }) => [tableName, count]));
}
