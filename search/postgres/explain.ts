import type { EngineHits, IndexName, PreparedRequest } from "../engine";
import { namedOccupations, OCCUPATION_SHARE, type RankRule, WORTH, wordAnswers } from "../explain";
import type { Closeness } from "../text/closeness";
import type { Term } from "./expansion";

const KINDS = Object.keys(WORTH) as Closeness[];

/** Adds to each hit what its score is made of: by the very words that the statement looked for. */
export function explained<I extends IndexName>(
  index: I,
  hits: EngineHits<I>["hits"],
  { understood }: PreparedRequest<I>,
  terms: readonly Term[],
): EngineHits<I>["hits"] {
  const share = understood.occupations.length > 0 ? OCCUPATION_SHARE : 0;
  return hits.map((hit) => {
    const words = wordAnswers(
      index,
      hit.doc,
      understood.words,
      (_asked, at, word) => KINDS.find((kind) => terms[at]?.[kind].includes(word.stem)) ?? null,
    );
    const occupations = namedOccupations(hit.doc, understood.occupations);
    const rules: RankRule[] = words.map(({ word, how, zone }) => ({
      rule: "word",
      score: ((1 - share) * WORTH[how][zone]) / terms.length,
      facts: { word, how, zone },
    }));
    const [named] = occupations;
    if (named !== undefined) rules.push({ rule: "occupation", score: share, facts: { occupation: named } });
    return { ...hit, why: { words, occupations, rules } };
  });
}
