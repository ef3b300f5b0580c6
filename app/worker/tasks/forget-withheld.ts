import { withActor } from "#db/index.server";
import { deleteOldWords } from "~/services/import/delete-rows";
import type { Task } from "~/worker/task";

/** Deletes what was withheld from lists and nobody decided within a day. */
export const forgetWithheldTask: Task = async (_payload, { db, clock }) => {
  await withActor({ role: "system", name: "forget-withheld" }, (trx) => deleteOldWords(trx, clock), db);
};
