import { setReason, type Trx } from "#db/index.server";
import { retireWord, syncOccupation } from "#db/repositories/words";
import type { Clock } from "~/config/clock";
import { notFound } from "~/domain/errors";
import type { WordForm } from "~/domain/words";

/**
 * Removes a word, even one that ships with the product: the next version does not bring it back. @throws AppError
 * not_found
 */
export async function removeWord(
  trx: Trx,
  occupationId: string,
  { locale, word }: WordForm,
  time: Clock,
): Promise<void> {
  const today = time.today();
  // the history of an update holds changed columns only, but it has to name the word
  await setReason(trx, word);
  if (!(await retireWord(trx, { occupationId, locale, word }, today))) throw notFound("word");
  await syncOccupation(trx, occupationId);
}
