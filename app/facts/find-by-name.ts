import type { Trx } from "#db/index.server";
import { type NameCandidate, type NameEntry, nameCandidates } from "#db/repositories/names";
import type { IsoDate } from "~/domain/days";
import { readAsked } from "~/domain/find/asked";
import { type FoundKind, type NamedKind, rarity, score, sentenceScore, surelyNamed } from "~/domain/find/rank";

export type Found<Kind extends NamedKind = FoundKind> = NameEntry<Kind> & {
  /** how well it answers, from 0 to 1 for a name, more for a number, mail or code name */
  score: number;
  /** the code name that was asked for, where a company reads it in a proposal; else the person's own */
  code: string;
};

/** At most this many are compared by the rules; any others share only a letter or two with what was asked. */
const compared = 150;

/**
 * People, companies, contacts and jobs by whatever a caller says or a paper shows, the nearest first.
 * @param text a name in any spelling, digits of a telephone number, a mail, a code name, a day of birth, or several
 * @param kinds other rows than those who may be calling
 */
export async function findByName<Kind extends NamedKind = FoundKind>(
  trx: Trx,
  text: string,
  today: IsoDate,
  most = 20,
  kinds?: readonly Kind[],
): Promise<Found<Kind>[]> {
  const asked = readAsked(text, today);
  const { digits, born, year, code } = asked;
  const rows = await nameCandidates(trx, asked, compared, kinds);
  const names = rows.map((row) => row.words);
  const question = rows.find((row) => row.asked !== null);
  // the words that may be a name, and all that was said: somebody may be called as others greet
  const readings = [question?.asked ?? [], question?.said ?? []]
    .filter((words, at) => at === 0 || words.length > 0)
    .map((words) => ({ words, weights: rarity(words, names) }));
  const scored = rows.map((row) => {
    const { kind, name, words, number, mailed: mail } = row;
    const known = codeOf(row);
    const candidate = {
      kind,
      name,
      words,
      number,
      mail,
      isBorn: row.born !== null && (row.born === born || (year !== "" && row.born.startsWith(year))),
      isCode: known !== "" && (known === code || known.split("-")[1] === digits),
    };
    return { row, candidate, score: Math.max(...readings.map((each) => score(each.words, candidate, each.weights))) };
  });
  const isNamed = scored.some((each) => each.score >= surelyNamed);
  return scored
    .map((each) => (isNamed ? each : { ...each, score: inSentence(each) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score || a.row.name.localeCompare(b.row.name, "de"))
    .slice(0, most)
    .map((each) => ({ ...entryOf(each.row), score: each.score }));

  function inSentence({ candidate, score: alone }: (typeof scored)[number]): number {
    return Math.max(alone, sentenceScore(question?.asked ?? [], candidate));
  }
}

/** The code name that was asked for, where a company reads it in a proposal; else the person's own. */
const codeOf = ({ pseudonym, code }: Pick<NameCandidate, "pseudonym" | "code">): string => pseudonym ?? code;

/** Only what the pages show: the others are compared and forgotten. */
function entryOf<Kind extends NamedKind>(row: NameCandidate<Kind>): NameEntry<Kind> {
  const { asked: _asked, said: _said, words: _words, number: _number, mailed: _mailed, pseudonym: _, ...entry } = row;
  return { ...entry, code: codeOf(row) };
}
