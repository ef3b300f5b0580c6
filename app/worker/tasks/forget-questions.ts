import { withActor } from "#db/index.server";
import { forgetQuestions } from "~/services/find/forget-questions";
import { forgetAddressChanges } from "~/services/user/forget-address-changes";
import type { Task } from "~/worker/task";

/** Deletes what was asked and has lapsed: searches for a name, and whether an address shall be another. */
export const forgetQuestionsTask: Task = async (_payload, { db, clock }) => {
  const worker = { role: "system", name: "forget-questions" } as const;
  await withActor(worker, (trx) => forgetQuestions(trx, clock), db);
  await withActor(worker, (trx) => forgetAddressChanges(trx, clock), db);
};
