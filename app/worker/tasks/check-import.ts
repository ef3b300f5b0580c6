import { withActor } from "#db/index.server";
import { noteFailedCheck, noteProgress } from "#db/repositories/import-batches";
import type { Actor } from "~/domain/actor";
import { runCheck } from "~/services/import/check-rows";
import type { Task } from "~/worker/task";

const worker: Actor = { role: "system", name: "check-import" };

/** Judges the rows of a long list, so that no request waits for it. Its page shows how far it is, and the last failure. */
export const checkImportTask: Task = async ({ batchId }, { db, clock }) => {
  const id = String(batchId);
  // on another connection, so that the page can show the progress
  const progress = (rowsDone: number) => withActor(worker, (trx) => noteProgress(trx, id, rowsDone), db);
  try {
    await withActor(worker, (trx) => runCheck(trx, { batchId: id, onProgress: progress }, clock), db);
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    await withActor(worker, (trx) => noteFailedCheck(trx, id, name), db);
    throw error;
  }
};
