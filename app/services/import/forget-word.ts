import type { Trx } from "#db/index.server";
import { deleteLearntWord } from "#db/repositories/learnt-words";
import { notFound } from "~/domain/errors";

/**
 * Forgets a learnt meaning: the next list asks about these words again. Facts stored because of it stay. @throws
 * AppError not_found
 */
export async function forgetWord(trx: Trx, id: string): Promise<void> {
  if (!(await deleteLearntWord(trx, id))) throw notFound("learntWord");
}
