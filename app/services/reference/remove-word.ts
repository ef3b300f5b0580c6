import { setReason, type Trx } from "#db/index.server";
import { endWord, syncOccupation } from "#db/repositories/words";
import type { Clock } from "~/config/clock";
import { notFound } from "~/domain/errors";
import type { WordForm } from "~/domain/words";

/** Takes a word away, a shipped one too: it does not come back with the next version. @throws notFound */
export async function removeWord(
  trx: Trx,
  occupationId: string,
  { locale, word }: WordForm,
  time: Clock,
): Promise<void> {
  const today = time.today();
  // an update keeps changed columns only; the history has to name the word
  await setReason(trx, word);
  if (!(await endWord(trx, { occupationId, locale, word }, today))) throw notFound("word");
  await syncOccupation(trx, occupationId);
}
