import type { RankingScoreDetails } from "meilisearch";
import type { IndexName, PreparedRequest } from "../engine";
import type { Account, Answers } from "../explain";
import { beginsAlmostWith, closeness } from "../text/closeness";
import { compoundParts } from "../text/compounds";
import type { RankRule } from "../why";

/** Meilisearch's account of a hit in the port's words. It says how many words had mistakes, not which: the document does. */
export const byDetails = <I extends IndexName>(
  { words }: PreparedRequest<I>,
  details: RankingScoreDetails | undefined,
): Account => ({
  words,
  answers: answered,
  rules: () =>
    Object.entries(details ?? {})
      // a rule by an attribute that is not shown has neither name nor value; it is the index's natural order
      .flatMap(([rule, detail]) =>
        detail && !rule.startsWith("<") ? [{ rule, detail: detail as Record<string, unknown> }] : [],
      )
      .sort((a, b) => Number(a.detail.order) - Number(b.detail.order))
      .map(({ rule, detail }) => toRule(rule, detail)),
});

/**
 * As Meilisearch finds words: whole ones and beginnings, inner parts of names and synonyms, and mistakes in all of these,
 * in the beginning of a word too.
 */
const answered: Answers = (asked, _at, word, zone) => {
  const known = closeness(asked, word);
  const parts = zone === "name" || zone === "synonym" ? compoundParts(word.folded) : [];
  if (known && known !== "compound") return known;
  if (parts.some((part) => part.startsWith(asked.stem))) return "compound";
  return [word.folded, ...parts].some((part) => beginsAlmostWith(asked, { folded: part })) ? "typo" : null;
};

/** A rule that only orders (a date, a distance) has no score. */
function toRule(rule: string, { order: _order, score, ...rest }: Record<string, unknown>): RankRule {
  const facts = Object.entries(rest).filter(
    (entry): entry is [string, number | string] => typeof entry[1] === "number" || typeof entry[1] === "string",
  );
  return { rule, score: typeof score === "number" ? score : 0, facts: Object.fromEntries(facts) };
}
