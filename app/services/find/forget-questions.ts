import type { Trx } from "#db/index.server";
import { deleteNameQuestions } from "#db/repositories/name-questions";
import type { Clock } from "~/config/clock";
import { questionsSince } from "~/domain/find/question";

/** Throws away what anybody asked for longer ago than its address lives. */
export const forgetQuestions = (trx: Trx, time: Clock): Promise<void> =>
  deleteNameQuestions(trx, questionsSince(time.now()));
