import type { EngineHits, IndexName, PreparedRequest } from "../engine";
import { namedOccupations, occupationShare, wordAnswers, wordScores } from "../explain";
import type { Closeness } from "../text/closeness";
import type { RankRule } from "../why";
import type { Term } from "./expansion";
import { sharesOf } from "./score";

const kinds = Object.keys(wordScores) as Closeness[];

/** Adds to each hit what its score is made of, by the very words that the statement looked for. */
export function explained<I extends IndexName>(
  index: I,
  hits: EngineHits<I>["hits"],
  { understood, words, match }: PreparedRequest<I>,
  terms: readonly Term[],
): EngineHits<I>["hits"] {
  const share = understood.occupations.length > 0 ? occupationShare : 0;
  const shares = sharesOf(terms, match);
  return hits.map((hit) => {
    const answers = words.flatMap((asked, at) =>
      wordAnswers(
        index,
        hit.doc,
        [asked],
        (_asked, _at, word) => kinds.find((kind) => terms[at]?.[kind].includes(word.stem)) ?? null,
      ).map((answer) => ({ answer, part: (shares[at] ?? 0) * (1 - share) })),
    );
    const occupations = namedOccupations(hit.doc, understood.occupations);
    const rules: RankRule[] = answers.map(({ answer: { word, how, zone }, part }) => ({
      rule: "word",
      score: part * wordScores[how][zone],
      facts: { word, how, zone },
    }));
    const [named] = occupations;
    if (named !== undefined) rules.push({ rule: "occupation", score: share, facts: { occupation: named } });
    return { ...hit, why: { words: answers.map(({ answer }) => answer), occupations, rules } };
  });
}
