import type { Trx } from "#db/index.server";
import { forgetAsked } from "#db/repositories/asked-questions";
import { isKnownPerson } from "#db/repositories/candidate-facts";
import { notFound } from "~/domain/errors";

/** Puts questions that were left for later into the talk again. @throws AppError not_found */
export async function askAgain(trx: Trx, candidateId: string, questions: readonly string[]): Promise<void> {
  if (!(await isKnownPerson(trx, candidateId))) throw notFound("candidate");
  if (questions.length > 0) await forgetAsked(trx, candidateId, questions);
}
