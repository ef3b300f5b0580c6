import type { IndexName, PreparedRequest } from "../engine";
import { type Account, occupationShare, wordScores } from "../explain";
import type { Closeness } from "../text/closeness";
import type { RankRule } from "../why";
import type { Term } from "./expansion";
import { sharesOf } from "./score";

const kinds = Object.keys(wordScores) as Closeness[];

/** What a score is made of, by the very words that the statement looked for. */
export function byWords<I extends IndexName>(
  { understood, words, match }: PreparedRequest<I>,
  terms: readonly Term[],
): Account {
  const share = understood.occupations.length > 0 ? occupationShare : 0;
  const shares = sharesOf(terms, match);
  return {
    words,
    answers: (_asked, at, word) => kinds.find((kind) => terms[at]?.[kind].includes(word.stem)) ?? null,
    rules: (_hit, answered, [named]) => {
      const rules: RankRule[] = answered.flatMap((answer, at) => {
        if (!answer) return [];
        const { word, how, zone } = answer;
        const score = (shares[at] ?? 0) * (1 - share) * wordScores[how][zone];
        return [{ rule: "word", score, facts: { word, how, zone } }];
      });
      if (named !== undefined) rules.push({ rule: "occupation", score: share, facts: { occupation: named } });
      return rules;
    },
  };
}
