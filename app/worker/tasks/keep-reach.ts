import { withActor } from "#db/index.server";
import { keepReach } from "~/services/job/keep-reach";
import type { Task } from "~/worker/task";

/** Once an hour: how many people the answers of a job reach, for the companies that post one. */
export const keepReachTask: Task = (_payload, { db, clock }) =>
  withActor({ role: "system", name: "keep-reach" }, (trx) => keepReach(trx, clock), db);
