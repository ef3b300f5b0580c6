import type { Trx } from "#db/index.server";
import { findOpenQuestion } from "#db/repositories/candidate-answers";
import { notFound } from "~/domain/errors";

/** An open question from the import, to be answered. @throws AppError not_found when there is none or it is closed */
export async function openQuestion(
  trx: Trx,
  { candidateId, questionId }: { candidateId: string; questionId: string },
): Promise<{ field: string; code: string }> {
  const question = await findOpenQuestion(trx, candidateId, questionId);
  if (!question) throw notFound("question");
  return { field: question.field, code: question.code };
}
