import { withActor } from "#db/index.server";
import { log } from "~/config/log";
import { deleteOldImportRows } from "~/services/import/delete-rows";
import type { Task } from "~/worker/task";

/** Deletes rows of imported lists: personal data that nobody needs for long. */
export const importRetention: Task = async (_payload, { db, clock }) => {
  const lists = await withActor(
    { role: "system", name: "import-retention" },
    (trx) => deleteOldImportRows(trx, clock),
    db,
  );
  log.info({ lists }, "rows of old imports thrown away");
};
