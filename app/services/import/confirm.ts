import { enqueue, type Trx } from "#db/index.server";
import { confirmBatch, lockBatch } from "#db/repositories/import-batches";
import type { Clock } from "~/config/clock";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { batchStatus } from "~/domain/import/states";
import { rowsAtOnce } from "./check-rows";
import { runImport } from "./run";

/**
 * A worker without progress for this many minutes is taken for dead; confirming again hands the batch to the next one.
 */
export const staleMinutes = 2;

/**
 * Confirms a preview: its good rows are then stored, all or none. Confirming again does no harm; it restarts a batch
 * whose worker was killed.
 * @param input.acceptUnread store although nothing is read from columns that nobody has decided about
 * @param input.now store at once whatever the length: for the command line, which has no worker to wait for
 * @throws AppError not_found; conflict `stale`; rule when the batch cannot be confirmed; `import:mapping.unread` when
 *   columns of the list were not recognised
 */
export async function confirmImport(
  trx: Trx,
  input: { batchId: string; version?: number; now?: boolean; acceptUnread?: boolean },
  time: Clock,
): Promise<void> {
  const batch = await lockBatch(trx, input.batchId);
  if (!batch) throw notFound("import");
  if (batch.state === "done") return;
  const running = batchStatus.may(batch.state, "finish", "system");
  if (!running && !batchStatus.may(batch.state, "confirm", "system")) throw refused("import:run.notPreview");
  const unread = batch.reading.unread.map((column) => batch.headers[column] ?? "");
  if (batch.state === "preview" && unread.length > 0 && !input.acceptUnread)
    throw refused("import:mapping.unread", { columns: unread.join(", ") });
  const age = time.now().getTime() - batch.updatedAt.getTime();
  if (running && age < staleMinutes * 60_000) return;
  if (batch.state === "preview" && input.version !== undefined && input.version !== batch.version) throw staleVersion();
  const move = running
    ? batchStatus.mustMove(batch.state, "confirmAgain", "system", { isStale: true })
    : batchStatus.mustMove(batch.state, "confirm", "system");
  await confirmBatch(trx, move, batch.id);
  if (input.now || batch.rowsTotal <= rowsAtOnce) await runImport(trx, { batchId: batch.id }, time);
  else await enqueue(trx, "run-import", { batchId: batch.id }, { jobKey: `import:${batch.id}` });
}
