import { withActor } from "#db/index.server";
import { markBatch, noteProgress } from "#db/repositories/import-batches";
import type { Actor } from "~/domain/actor";
import { batchStatus } from "~/domain/import/states";
import { runImport } from "~/services/import/run";
import type { Task } from "~/worker/task";

const worker: Actor = { role: "system", name: "run-import" };

/**
 * Stores a confirmed list in one transaction: all good rows or none. If it is killed halfway nothing is stored and the
 * queue runs it again. The page of the batch shows the last failure.
 */
export const runImportTask: Task = async ({ batchId }, { db, clock }) => {
  const id = String(batchId);
  const mark = (event: "run" | "fail", error: string) =>
    withActor(worker, (trx) => markBatch(trx, batchStatus.moveAll(event, worker.role), id, error), db);
  const batch = await mark("run", "");
  if (!batch) return;
  const actor: Actor = batch.createdBy ? { role: "specialist", userId: batch.createdBy } : worker;
  try {
    // on another connection, so that the page can show the progress
    const progress = (rowsDone: number) => withActor(worker, (trx) => noteProgress(trx, id, rowsDone), db);
    await withActor(actor, (trx) => runImport(trx, { batchId: id, onProgress: progress }, clock), db);
  } catch (error) {
    await mark("fail", error instanceof Error ? error.name : "unknown");
    throw error;
  }
};
