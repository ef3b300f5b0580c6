import { enqueue, type Trx } from "#db/index.server";
import { findBatch, lockBatch, startCheck } from "#db/repositories/import-batches";
import { listRows, type StoredRow } from "#db/repositories/import-rows";
import { moveRow } from "#db/repositories/read-row";
import type { Clock } from "~/config/clock";
import { notFound } from "~/domain/errors";
import { batchStatus } from "~/domain/import/states";
import { evaluateRows, type JudgedList, saveEvaluations } from "./evaluate";

/**
 * Lists up to this length are judged and stored within the request; longer ones go to the worker, and the page shows how
 * far it is.
 */
export const rowsAtOnce = 300;

/** Judges every row of a preview and stores what is shown beside it; a long list is left to the worker. */
export async function checkRows(
  trx: Trx,
  list: JudgedList & { id: string },
  rows: StoredRow[],
  time: Clock,
): Promise<void> {
  if (rows.length <= rowsAtOnce) return checkNow(trx, list, rows, time);
  await startCheck(trx, batchStatus.mustMove("preview", "check", "system"), list.id);
  await leaveToWorker(trx, list.id);
}

/** The same at once, whatever the length. */
export async function checkNow(
  trx: Trx,
  list: JudgedList & { id: string },
  rows: StoredRow[],
  time: Clock,
): Promise<void> {
  await saveEvaluations(trx, list.id, await evaluateRows(trx, list, rows, time));
}

/**
 * Hands a list whose worker died to the next one, because the dead one's job stays held for hours; does no harm otherwise.
 * @throws AppError not_found
 */
export async function checkAgain(trx: Trx, { batchId }: { batchId: string }): Promise<void> {
  const batch = await lockBatch(trx, batchId);
  if (!batch) throw notFound("import");
  if (batch.state === "checking") await leaveToWorker(trx, batch.id);
}

const leaveToWorker = (trx: Trx, id: string): Promise<void> =>
  enqueue(trx, "check-import", { batchId: id }, { jobKey: `import-check:${id}` });

/**
 * Judges the rows of a list that waits for it, in the caller's transaction; afterwards it is a preview. Any other list is
 * left alone. @param onProgress gets the number of rows read so far; it may write on another connection, because the
 * batch is not locked
 */
export async function runCheck(
  trx: Trx,
  { batchId, onProgress }: { batchId: string; onProgress?: (done: number) => Promise<void> },
  time: Clock,
): Promise<void> {
  const batch = await findBatch(trx, batchId);
  if (batch?.state !== "checking") return;
  const rows = await listRows(trx, batchId);
  await checkNow(trx, { ...batch, onProgress }, rows, time);
  const done = { rowsDone: rows.length, error: "" };
  await moveRow(trx, batchStatus.mustMove(batch.state, "checked", "system"), { id: batchId }, done);
}
