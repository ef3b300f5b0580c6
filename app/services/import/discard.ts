import type { Trx } from "#db/index.server";
import { discardBatch } from "#db/repositories/import-batches";
import { batchStatus } from "~/domain/import/states";
import { lockPreview } from "./preview-batch";

/** Throws a preview away. The rows go; that somebody looked at such a file stays in the list of imports. */
export async function discardImport(trx: Trx, input: { batchId: string }): Promise<void> {
  const batch = await lockPreview(trx, input.batchId);
  await discardBatch(trx, batchStatus.mustMove(batch.state, "discard", "system"), batch.id);
}
