import type { Trx } from "#db/index.server";
import { findNameQuestion } from "#db/repositories/name-questions";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import { questionsSince } from "~/domain/find/question";
import { type Found, findByName } from "~/facts/find-by-name";

/**
 * What this user asked and who may be meant.
 * @throws AppError not_found when the question is too old, or somebody else's
 */
export async function foundPage(
  trx: Trx,
  actor: Staff,
  id: string,
  time: Clock,
): Promise<{ words: string; rows: Found[] }> {
  const question = await findNameQuestion(trx, actor.userId, id, questionsSince(time.now()));
  if (!question) throw notFound("question");
  return { words: question.words, rows: await findByName(trx, question.words, time.today()) };
}
