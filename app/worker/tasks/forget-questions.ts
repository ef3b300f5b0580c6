import { withActor } from "#db/index.server";
import { forgetQuestions } from "~/services/find/forget-questions";
import type { Task } from "~/worker/task";

/** Throws away what was asked to find somebody: the address that it is kept for has gone dead. */
export const forgetQuestionsTask: Task = async (_payload, { db, clock }) => {
  await withActor({ role: "system", name: "forget-questions" }, (trx) => forgetQuestions(trx, clock), db);
};
