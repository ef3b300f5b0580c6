import type { Trx } from "#db/index.server";
import { type NameEntry, nameCandidates } from "#db/repositories/names";
import type { IsoDate } from "~/domain/days";
import { readAsked } from "~/domain/find/asked";
import { rarity, score } from "~/domain/find/rank";

export type Found = NameEntry & {
  /** how well it answers, from 0 to 1 for a name, more for a number, mail or code name */
  score: number;
};

/** At most this many are compared by the rules; any others share only a letter or two with what was asked. */
const compared = 150;

/**
 * People, companies, contacts and jobs by whatever a caller says or a paper shows, the nearest first.
 * @param text a name in any spelling, digits of a telephone number, a mail, a code name, a day of birth, or several
 */
export async function findByName(trx: Trx, text: string, today: IsoDate, most = 20): Promise<Found[]> {
  const asked = readAsked(text, today);
  const { digits, born, year, code } = asked;
  const rows = await nameCandidates(trx, asked, compared);
  const words = rows[0]?.asked ?? [];
  const weights = rarity(
    words,
    rows.map((row) => row.words),
  );
  return rows
    .map(({ asked: _asked, words: itsWords, number, mailed, ...row }) => ({
      row,
      score: score(
        words,
        {
          ...row,
          words: itsWords,
          number,
          mail: mailed,
          isBorn: row.born !== null && (row.born === born || (year !== "" && row.born.startsWith(year))),
          isCode: row.code !== "" && (row.code === code || row.code.split("-")[1] === digits),
        },
        weights,
      ),
    }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score || a.row.name.localeCompare(b.row.name, "de"))
    .slice(0, most)
    .map((each) => ({ ...each.row, score: each.score }));
}
