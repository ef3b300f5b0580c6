import type { Trx } from "#db/index.server";
import { discardBatch, lockBatch } from "#db/repositories/import-batches";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { batchStatus } from "~/domain/import/states";

/**
 * Discards a preview, or a list whose rows are still being judged. Its rows are deleted; the list of imports still shows that somebody opened such a file.
 * @throws AppError not_found; conflict `stale`; rule when the batch is no longer a preview
 */
export async function discardImport(trx: Trx, input: { batchId: string; version: number }): Promise<void> {
  const batch = await lockBatch(trx, input.batchId);
  if (!batch) throw notFound("import");
  if (!batchStatus.may(batch.state, "discard", "system")) throw refused("import:run.notPreview");
  if (input.version !== batch.version) throw staleVersion();
  await discardBatch(trx, batchStatus.mustMove(batch.state, "discard", "system"), batch.id);
}
