import type { Trx } from "#db/index.server";
import { deleteLearntWord } from "#db/repositories/learnt-words";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/** The words are asked about again in the next list; facts stored because of them stay. @throws notFound */
export async function forgetWord(trx: Trx, _actor: Staff, id: string): Promise<void> {
  if (!(await deleteLearntWord(trx, id))) throw notFound("learntWord");
}
