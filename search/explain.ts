import { neutralGender } from "~/domain/text/fold";
import { stem } from "~/domain/text/stem";
import { foldedWords, words } from "~/domain/text/words";
import type { DocumentOf, IndexName, PreparedRequest } from "./engine";
import { type IndexSettings, settingsOf, type Zone, zones } from "./settings";
import { type Closeness, closeness } from "./text/closeness";
import type { QueryWord } from "./text/query";
import type { RankRule, Why, WordAnswer } from "./why";

/** What a word of the query scores, by how and where it is answered. Tuned on search/relevance. */
export const wordScores: Record<Closeness, Record<Zone, number>> = {
  exact: { name: 1, synonym: 0.85, content: 0.5, around: 0.35 },
  prefix: { name: 0.8, synonym: 0.65, content: 0.4, around: 0.25 },
  compound: { name: 0.7, synonym: 0.5, content: 0.3, around: 0.2 },
  typo: { name: 0.6, synonym: 0.55, content: 0.25, around: 0.15 },
};
/** Share of the score for the recognised occupation, which is what the person most likely meant. */
export const occupationShare = 0.3;

type Read = { folded: string; stem: string };
/** How a word of a document answers a word of the query for an engine; null when it does not. */
export type Answers = (asked: QueryWord, at: number, word: Read, zone: Zone) => Closeness | null;

/**
 * How an order explains itself: which words were asked, how a word of a document answers one, and the rules that put a hit
 * where it stands. By the score of words each engine has its own; by the rank of works there is one (`byRank`).
 */
export type Account = {
  words: readonly QueryWord[];
  answers: Answers;
  /** @param answered one for each word that was asked, null where the document has none */
  rules: (
    hit: { score: number },
    answered: readonly (WordAnswer | null)[],
    occupations: readonly string[],
  ) => RankRule[];
};

/** Why a document is a hit, and why it stands where it stands: the only way it is said, whatever the order. */
export function whyOf<I extends IndexName>(
  index: I,
  hit: { doc: DocumentOf[I]; score: number },
  { understood }: PreparedRequest<I>,
  { words: asked, answers, rules }: Account,
): Why {
  const answered = wordAnswers(index, hit.doc, asked, answers);
  const occupations = namedOccupations(hit.doc, understood.occupations);
  return {
    words: answered.filter((answer) => answer !== null),
    occupations,
    rules: rules(hit, answered, occupations),
  };
}

/**
 * Reads a document the way it was written into the index and says how each word is answered. A match with a mistake
 * counts only when the document holds nothing better.
 */
function wordAnswers<I extends IndexName>(
  index: I,
  doc: DocumentOf[I],
  query: readonly QueryWord[],
  answers: Answers,
): (WordAnswer | null)[] {
  const settings = settingsOf[index] as unknown as IndexSettings<DocumentOf[I]>;
  const texts = settings.text(doc);
  return query.map((asked, at) => {
    let best: WordAnswer | null = null;
    for (const zone of zones) {
      for (const text of texts[zone]) {
        for (const word of text ? spelled(text) : []) {
          const how = answers(asked, at, word, zone);
          if (how === null || !text || (best && !isBetter({ how, zone }, best))) continue;
          best = { word: asked.text, how, zone, found: word.spelling, text };
        }
      }
    }
    return best;
  });
}

type Place = { how: Closeness; zone: Zone };
const isBetter = (a: Place, b: Place): boolean =>
  (a.how === "typo") === (b.how === "typo") ? wordScores[a.how][a.zone] > wordScores[b.how][b.zone] : b.how === "typo";

/** Names of occupations and their synonyms occur in many documents: each text is read once. */
const read = new Map<string, readonly (Read & { spelling: string })[]>();
const mostRead = 10_000;

/** The words that the index holds of a text, each with its spelling there. */
function spelled(text: string): readonly (Read & { spelling: string })[] {
  const known = read.get(text);
  if (known) return known;
  const plain = neutralGender(text);
  const found = words(plain).flatMap(({ start, end }) => {
    const spelling = plain.slice(start, end);
    return foldedWords(spelling).map((folded) => ({ folded, stem: stem(folded), spelling }));
  });
  if (read.size >= mostRead) read.clear();
  read.set(text, found);
  return found;
}

/** The recognised occupations that a document has. */
function namedOccupations<I extends IndexName>(doc: DocumentOf[I], recognised: readonly string[]): string[] {
  const own = "occupationIds" in doc ? doc.occupationIds : [doc.occupationId];
  return recognised.filter((id) => own.includes(id));
}

/** Of hits by rank: which of the typed words they also have, and the rank that decided. */
export const byRank = <I extends IndexName>({ understood }: PreparedRequest<I>): Account => ({
  words: understood.words,
  answers: (asked, _at, word) => closeness(asked, word),
  rules: ({ score }) => [{ rule: "work", score, facts: { positions: understood.title?.positions[0]?.code ?? "" } }],
});
