import type { Trx } from "#db/index.server";
import { type Batch, lockBatch } from "#db/repositories/import-batches";
import { listRows } from "#db/repositories/import-rows";
import type { Clock } from "~/config/clock";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { checkNow, checkRows } from "./check-rows";

/**
 * Locks a batch that is still a preview; one that is running or done can no longer be changed.
 * @throws AppError not_found; conflict `stale`; rule when it is no longer a preview
 */
export async function lockPreview(trx: Trx, id: string, version?: number): Promise<Batch> {
  const batch = await lockBatch(trx, id);
  if (!batch) throw notFound("import");
  if (batch.state !== "preview") throw refused("import:run.notPreview");
  if (version !== undefined && version !== batch.version) throw staleVersion();
  return batch;
}

/**
 * In lists longer than this a correction re-evaluates its own rows only; all rows are evaluated again when the batch
 * runs.
 */
const rowsToReevaluate = 500;

/**
 * Evaluates every row again, because a correction or another mapping may change which rows are duplicates. A long list is
 * left to the worker, unless only some rows of it were corrected.
 * @param changed numbers of the rows that were corrected; null: what all of them mean has changed
 */
export async function reevaluate(
  trx: Trx,
  batch: Batch,
  changed: ReadonlySet<number> | null,
  time: Clock,
): Promise<void> {
  const all = await listRows(trx, batch.id);
  if (changed === null) return checkRows(trx, batch, all, time);
  const rows = all.length > rowsToReevaluate ? all.filter((row) => changed.has(row.rowNo)) : all;
  await checkNow(trx, { ...batch, all }, rows, time);
}
