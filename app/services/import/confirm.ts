import { enqueue, type Trx } from "#db/index.server";
import { confirmBatch, lockBatch } from "#db/repositories/import-batches";
import type { Clock } from "~/config/clock";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { batchStatus } from "~/domain/import/states";
import { runImport } from "./run";

/** Up to here the answer waits for the writing; longer lists go to the worker and show their progress. */
const ROWS_AT_ONCE = 300;
/** A worker that has not moved for this long is dead; confirming again hands the batch to the next one. */
export const STALE_MINUTES = 2;

/**
 * Confirms a preview: now its good rows are stored, all or none. Confirming again is harmless; it restarts a batch
 * whose worker was killed.
 * @param input.now write at once whatever the length: for the shell, which has no worker to wait for
 */
export async function confirmImport(
  trx: Trx,
  input: { batchId: string; version?: number; now?: boolean },
  time: Clock,
): Promise<void> {
  const batch = await lockBatch(trx, input.batchId);
  if (!batch) throw notFound("import");
  if (batch.state === "done") return;
  if (batch.state === "discarded") throw refused("import:run.notPreview");
  const running = batchStatus.may(batch.state, "finish", "system");
  const age = time.now().getTime() - batch.updatedAt.getTime();
  if (running && age < STALE_MINUTES * 60_000) return;
  if (batch.state === "preview" && input.version !== undefined && input.version !== batch.version) throw staleVersion();
  const move = running
    ? batchStatus.mustMove(batch.state, "confirmAgain", "system", { isStale: true })
    : batchStatus.mustMove(batch.state, "confirm", "system");
  await confirmBatch(trx, move, batch.id);
  if (input.now || batch.rowsTotal <= ROWS_AT_ONCE) await runImport(trx, { batchId: batch.id }, time);
  else await enqueue(trx, "run-import", { batchId: batch.id }, { jobKey: `import:${batch.id}` });
}
