import type { Trx } from "#db/index.server";
import { saveAnswers } from "#db/repositories/import-batches";
import { saveLearntWord } from "#db/repositories/learnt-words";
import type { Clock } from "~/config/clock";
import { type Actor, userIdOf } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { canMean } from "~/domain/import/learnt";
import { isRemembered } from "~/domain/import/questions";
import { fold } from "~/domain/import/text";
import type { LearntKind } from "~/domain/import/types";
import { importReference } from "~/facts/import-reference";
import { lockPreview, reevaluate } from "./preview-batch";

/** `field`: where it was typed, for a meaning that does not exist. */
export type WordAnswer = { kind: LearntKind; words: string; meaning: string; field?: string };

/**
 * Answers words of a list for all its rows at once. What names a thing is remembered for later lists as well; what the
 * words leave open about one person (a level, a paper) holds for this list only.
 * @param input.remember whether to remember at all
 * @throws AppError not_found; conflict `stale`; rule `choose` or `hoursSpan` when a meaning does not exist
 */
export async function answerWords(
  trx: Trx,
  actor: Actor,
  input: { batchId: string; answers: readonly WordAnswer[]; remember: boolean; version?: number },
  time: Clock,
): Promise<void> {
  const batch = await lockPreview(trx, input.batchId, input.version);
  const reference = await importReference(trx);
  const answers = new Map(batch.answers.map((answer) => [`${answer.kind} ${answer.folded}`, answer]));
  const userId = userIdOf(actor);
  for (const { kind, words, meaning, field } of input.answers) {
    const folded = fold(words);
    if (folded === "" || !canMean(reference, kind, meaning))
      throw refused(kind === "hours" ? "candidate:errors.hoursSpan" : "choose", {}, field);
    answers.set(`${kind} ${folded}`, { kind, folded, meaning });
    if (input.remember && isRemembered(kind) && userId !== null)
      await saveLearntWord(trx, { kind, words, folded, meaning, learntBy: userId });
  }
  const all = [...answers.values()];
  await saveAnswers(trx, batch.id, all);
  await reevaluate(trx, { ...batch, answers: all }, null, time);
}
