import { setReason, type Trx } from "#db/index.server";
import { findOccupation } from "#db/repositories/jobs";
import { listWords, putWord, syncOccupation } from "#db/repositories/words";
import type { Clock } from "~/config/clock";
import { notFound, refused } from "~/domain/errors";
import type { WordForm } from "~/domain/words";

/**
 * Adds a word for an occupation; searches know it with the commit, the documents of its jobs and people follow through
 * the queue. That another occupation has the word too is said in the preview and is no reason to refuse.
 * @throws notFound, or refused when the occupation has the word in this language
 */
export async function addWord(trx: Trx, occupationId: string, { locale, word }: WordForm, time: Clock): Promise<void> {
  const today = time.today();
  if (!(await findOccupation(trx, occupationId))) throw notFound("occupation");
  const same = (other: string) => other.toLocaleLowerCase(locale) === word.toLocaleLowerCase(locale);
  const known = (await listWords(trx, occupationId)).some((row) => row.locale === locale && same(row.word));
  if (known) throw refused("words.known", {}, "word");
  // an update keeps changed columns only; the history has to name the word
  await setReason(trx, word);
  await putWord(trx, { occupationId, locale, word, source: "coordinator", checkedOn: today });
  await syncOccupation(trx, occupationId);
}
