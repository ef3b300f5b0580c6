import type { Db } from "#db/index.server";
import type { Clock } from "~/config/clock";

type TaskContext = { db: Db; clock: Clock };

/**
 * Work done after a change has been committed. It runs at least once, perhaps twice, so it reads the row again and must
 * have the same result both times. Throwing means "try again later"; after the last try the job stays visible in the
 * queue.
 */
export type Task = (payload: Record<string, string | number>, context: TaskContext) => Promise<void>;
