import { setReason, type Trx } from "#db/index.server";
import { findOccupation } from "#db/repositories/jobs";
import { listWords, saveWord, syncOccupation } from "#db/repositories/words";
import type { Clock } from "~/config/clock";
import { notFound, refused } from "~/domain/errors";
import { positionOf } from "~/domain/occupation/position";
import type { WordForm } from "~/domain/words";

/**
 * Adds a word for an occupation. Searches know it as soon as this commits; the search documents of the occupation's
 * jobs and people follow through the queue. Another occupation having the same word is shown in the preview and no
 * reason to refuse.
 * @throws AppError not_found; rule when the occupation already has the word in this language
 */
export async function addWord(trx: Trx, occupationId: string, { locale, word }: WordForm, time: Clock): Promise<void> {
  const today = time.today();
  if (positionOf(occupationId) !== null || !(await findOccupation(trx, occupationId))) throw notFound("occupation");
  const same = (other: string) => other.toLocaleLowerCase(locale) === word.toLocaleLowerCase(locale);
  const known = (await listWords(trx, occupationId)).some((row) => row.locale === locale && same(row.word));
  if (known) throw refused("words.known", {}, "word");
  // the history of an update holds changed columns only, but it has to name the word
  await setReason(trx, word);
  await saveWord(trx, { occupationId, locale, word, source: "coordinator", checkedOn: today });
  await syncOccupation(trx, occupationId);
}
