import { withActor } from "#db/index.server";
import { log } from "~/config/log";
import { applyRetention } from "~/services/privacy/apply-retention";
import type { Task } from "~/worker/task";

/** Deletes at night what the list of retention says is too old. */
export const applyRetentionTask: Task = async (_payload, { db, clock }) => {
  const gone = await withActor({ role: "system", name: "apply-retention" }, (trx) => applyRetention(trx, clock), db);
  log.info({ gone }, "old rows deleted");
};
