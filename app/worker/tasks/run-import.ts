import { withActor } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { runImport } from "~/services/import-run";
import type { Task } from "~/worker/task";

const WORKER: Actor = { role: "system", name: "run-import" };

/**
 * Stores a confirmed list: one transaction, all good rows or none. Killed in the middle, nothing of it is there and the
 * queue runs it again. The last failure is shown beside the batch.
 */
export const runImportTask: Task = async ({ batchId }, { db, clock }) => {
  const id = String(batchId);
  const mark = (state: "running" | "failed", error: string) =>
    withActor(
      WORKER,
      (trx) =>
        trx
          .updateTable("importBatch")
          .set({ state, error })
          .where("id", "=", id)
          .where("state", "in", ["confirmed", "running", "failed"])
          .returning("createdBy")
          .executeTakeFirst(),
      db,
    );
  const batch = await mark("running", "");
  if (!batch) return;
  const actor: Actor = batch.createdBy ? { role: "specialist", userId: batch.createdBy } : WORKER;
  try {
    // beside the transaction, so that the page can show how far it is
    const progress = (rowsDone: number) =>
      withActor(
        WORKER,
        async (trx) => void (await trx.updateTable("importBatch").set({ rowsDone }).where("id", "=", id).execute()),
        db,
      );
    await withActor(actor, (trx) => runImport(trx, id, clock.today(), progress), db);
  } catch (error) {
    await mark("failed", error instanceof Error ? error.name : "unknown");
    throw error;
  }
};
