import { withActor } from "#db/index.server";
import { forgetQuestions } from "~/services/find/forget-questions";
import type { Task } from "~/worker/task";

/** Deletes searches for a name once their address has expired. */
export const forgetQuestionsTask: Task = async (_payload, { db, clock }) => {
  await withActor({ role: "system", name: "forget-questions" }, (trx) => forgetQuestions(trx, clock), db);
};
