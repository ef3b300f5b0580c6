import type { Trx } from "#db/index.server";
import { type Batch, lockBatch } from "#db/repositories/import-batches";
import { listRows } from "#db/repositories/import-rows";
import type { Clock } from "~/config/clock";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { evaluateRows, saveEvaluations } from "./evaluate";

/** Locks a batch that is still a preview. What runs or is done cannot be changed any more. */
export async function lockPreview(trx: Trx, id: string, version?: number): Promise<Batch> {
  const batch = await lockBatch(trx, id);
  if (!batch) throw notFound("import");
  if (batch.state !== "preview") throw refused("import:run.notPreview");
  if (version !== undefined && version !== batch.version) throw staleVersion();
  return batch;
}

/** From here on a correction judges its own row only; all rows are judged again when the batch runs. */
const ROWS_TO_JUDGE = 500;

/**
 * Judges every row again: a correction or another mapping may change what is a double of what.
 * @param changed number of the one row that was corrected
 */
export async function judgeAgain(trx: Trx, batch: Batch, changed: number | null, time: Clock): Promise<void> {
  const all = await listRows(trx, batch.id);
  const rows = changed !== null && all.length > ROWS_TO_JUDGE ? all.filter((row) => row.rowNo === changed) : all;
  await saveEvaluations(trx, batch.id, await evaluateRows(trx, batch, rows, time));
}
