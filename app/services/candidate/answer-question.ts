import type { z } from "zod";
import type { Trx } from "#db/index.server";
import { closeQuestion, findOpenQuestion } from "#db/repositories/candidate-answers";
import { saveLearntWord } from "#db/repositories/learnt-words";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { answerKind, type answerSchema, isLearnable } from "~/domain/candidate/answers";
import { questionStatus } from "~/domain/candidate/states";
import { notFound } from "~/domain/errors";
import { fold } from "~/domain/import/text";
import { storeAnswer } from "./store-answer";

export type QuestionAnswer = z.output<ReturnType<typeof answerSchema>>;

/**
 * Closes a question that the import left open. The answer is stored as the fact it names, next to the original words;
 * if the specialist says so, the importer understands the same words by itself from then on.
 * @throws AppError not_found when there is no such question or it is already closed; rule when the fact does not exist
 */
export async function answerQuestion(
  trx: Trx,
  actor: Staff,
  input: { candidateId: string; questionId: string } & QuestionAnswer,
  time: Clock,
): Promise<void> {
  const question = await findOpenQuestion(trx, input.candidateId, input.questionId);
  if (!question) throw notFound("question");
  const kind = answerKind(question.field, question.code);
  const isAnswered = input.decision === "answered";
  if (isAnswered)
    await storeAnswer(trx, actor, { ...question, candidateId: input.candidateId, kind, value: input.value }, time);
  if (isAnswered && input.learn && isLearnable(kind, question.code, question.original)) {
    const { original: words } = question;
    await saveLearntWord(trx, { kind, words, folded: fold(words), meaning: input.value, learntBy: actor.userId });
  }
  const move = questionStatus.moveAll(isAnswered ? "answer" : "dismiss", actor.role);
  await closeQuestion(trx, move, question.id, {
    answer: [isAnswered && kind !== "text" ? input.value : "", input.answer].filter(Boolean).join(": "),
    answeredAt: time.now(),
    answeredBy: actor.userId,
  });
}
