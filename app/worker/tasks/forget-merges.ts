import { withActor } from "#db/index.server";
import { forgetOldMerges } from "~/services/candidate/merge-people";
import type { Task } from "~/worker/task";

/** Forgets the records that were merged into others, once that can no longer be undone. */
export const forgetMergesTask: Task = async (_payload, { db, clock }) => {
  await withActor({ role: "system", name: "forget-merges" }, (trx) => forgetOldMerges(trx, clock), db);
};
