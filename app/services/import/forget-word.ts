import type { Trx } from "#db/index.server";
import { deleteLearntWord } from "#db/repositories/learnt-words";
import { notFound } from "~/domain/errors";

/** The words are asked about again in the next list; facts stored because of them stay. @throws notFound */
export async function forgetWord(trx: Trx, id: string): Promise<void> {
  if (!(await deleteLearntWord(trx, id))) throw notFound("learntWord");
}
