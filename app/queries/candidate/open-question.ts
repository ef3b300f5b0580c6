import type { Trx } from "#db/index.server";
import { findOpenQuestion } from "#db/repositories/candidate-answers";
import { notFound } from "~/domain/errors";

/** The question of the import that is about to be answered. @throws notFound when it is closed or not there */
export async function openQuestion(
  trx: Trx,
  { candidateId, questionId }: { candidateId: string; questionId: string },
): Promise<{ field: string; code: string }> {
  const question = await findOpenQuestion(trx, candidateId, questionId);
  if (!question) throw notFound("question");
  return { field: question.field, code: question.code };
}
