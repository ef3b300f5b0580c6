import type { Trx } from "#db/index.server";
import { addNameQuestion, deleteNameQuestions } from "#db/repositories/name-questions";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { longestQuestion, questionsSince } from "~/domain/find/question";

/**
 * Keeps what somebody asked for an hour, so that no name stands in an address, a log or a browser's history; the same
 * user's older questions go.
 * @returns the number of the question for the address
 */
export async function askForName(trx: Trx, actor: Staff, words: string, time: Clock): Promise<string> {
  const now = time.now();
  await deleteNameQuestions(trx, questionsSince(now), actor.userId);
  return addNameQuestion(trx, {
    userId: actor.userId,
    words: [...words.trim()].slice(0, longestQuestion).join(""),
    askedAt: now,
  });
}
