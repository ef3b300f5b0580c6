import type { Trx } from "#db/index.server";
import { discardBatch } from "#db/repositories/import-batches";
import { batchStatus } from "~/domain/import/states";
import { lockPreview } from "./preview-batch";

/**
 * Discards a preview. Its rows are deleted; the list of imports still shows that somebody opened such a file.
 * @throws AppError not_found; conflict `stale`; rule when the batch is no longer a preview
 */
export async function discardImport(trx: Trx, input: { batchId: string; version: number }): Promise<void> {
  const batch = await lockPreview(trx, input.batchId, input.version);
  await discardBatch(trx, batchStatus.mustMove(batch.state, "discard", "system"), batch.id);
}
