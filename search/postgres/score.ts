import { type RawBuilder, sql } from "kysely";
import { isWorker } from "~/domain/text/stop-words";
import type { IndexName } from "../engine";
import { occupationShare, wordScores } from "../explain";
import { type Zone, zones } from "../settings";
import type { Closeness } from "../text/closeness";
import type { Term } from "./expansion";

/** tsvector's four labels carry the zone of a word. */
export const weightLabels: Record<Zone, "A" | "B" | "C" | "D"> = { name: "A", synonym: "B", content: "C", around: "D" };

const quoted = (stem: string): string => `'${stem.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
const anyOf = (stems: readonly string[], label = ""): string => stems.map((stem) => quoted(stem) + label).join(" | ");
const all = (term: Term): string[] => [...new Set([...term.exact, ...term.prefix, ...term.compound, ...term.typo])];

/** The condition that a document has to fulfil: every word answered somehow, or at least one. */
export function matchQuery(terms: readonly Term[], match: "all" | "some"): string {
  // one word alone counts where the document says what the work is, not where it says what is done there as well
  const zonesOfSome = match === "some" ? `:${weightLabels.name}${weightLabels.synonym}` : "";
  return terms.map((term) => `(${anyOf(all(term), zonesOfSome)})`).join(match === "all" ? " & " : " | ");
}

/**
 * 0 to 1: the mean over the query's words (by their shares) of the best answer to each, and the recognised occupation on
 * top. A rule and not a statistic (ts_rank counts occurrences), so that equal documents score equal and the order can be
 * explained.
 */
export function scoreSql(
  index: IndexName,
  terms: readonly Term[],
  occupations: readonly string[],
  match: "all" | "some",
): RawBuilder<number> {
  if (terms.length === 0) return sql<number>`0::float8`;
  const shares = sharesOf(terms, match);
  const text = isEven(shares)
    ? sql`(${sql.join(
        terms.map((term) => termSql(term, match)),
        sql` + `,
      )}) / ${terms.length}::float8`
    : sql`(${sql.join(
        terms.map((term, at) => sql`${shares[at]}::float8 * ${termSql(term, match)}`),
        sql` + `,
      )})`;
  if (occupations.length === 0) return sql<number>`${text}`;
  return sql<number>`${1 - occupationShare}::float8 * ${text} + case when ${namedSql(index, occupations)} then ${occupationShare}::float8 else 0 end`;
}

/** Whether a document has a recognised occupation; an index answers it. */
export const namedSql = (index: IndexName, occupations: readonly string[]): RawBuilder<boolean> =>
  index === "jobs"
    ? sql`d.occupation_id = any (${occupations}::text[])`
    : sql`d.occupation_ids && ${occupations}::text[]`;

/**
 * Whether a word is also answered by others than itself: its score then takes many comparisons, and it finds documents
 * far beyond the occupation it names.
 */
export const hasOtherAnswers = (term: Term): boolean => kindsOf(term).some((kind) => kind !== "exact");

const kindsOf = (term: Term): Closeness[] =>
  (Object.keys(wordScores) as Closeness[]).filter((kind) => term[kind].length > 0);

/**
 * The highest score of a document without a recognised occupation. A word that no document answers adds nothing to it;
 * where all words must be answered there is none of that kind.
 */
export function maxScoreWithoutOccupation(
  source: RawBuilder<unknown>,
  terms: readonly Term[],
  match: "all" | "some",
): RawBuilder<number> {
  const shares = sharesOf(terms, match);
  const parts = terms.map((term, at) => {
    const most = Math.max(0, ...kindsOf(term).map((kind) => wordScores[kind].name)) * (shares[at] ?? 0);
    if (match === "all") return sql`${most}::float8`;
    return sql`case when exists (select from ${source} where d.tsv @@ ${matchQuery([term], match)}::tsquery) then ${most}::float8 else 0 end`;
  });
  return sql<number>`${1 - occupationShare}::float8 * (${sql.join(parts, sql` + `)})`;
}

/** Weight of a word that only says that somebody works, where documents with some of the words are shown. */
const workerWeight = 0.25;

/** Each word's share of the score, 1 together. Where every word is answered the shares are equal. */
export function sharesOf(terms: readonly Term[], match: "all" | "some"): number[] {
  const weights = terms.map(({ exact }) => (match === "some" && exact.some(isWorker) ? workerWeight : 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

const isEven = (shares: readonly number[]): boolean => shares.every((share) => share === shares[0]);

/**
 * The best answer to one word. Each comparison costs about a microsecond and a frequent word has tens of thousands of
 * hits, most of which have the very word and nothing like it: one question sorts those out before all the others.
 */
function termSql(term: Term, match: "all" | "some"): RawBuilder<number> {
  const kinds = kindsOf(term);
  const otherKinds = kinds.filter((kind) => kind !== "exact");
  if (otherKinds.length === 0 || term.exact.length === 0) return bestSql(term, kinds, match);
  const others = anyOf([...new Set(otherKinds.flatMap((kind) => term[kind]))]);
  return sql`case when d.tsv @@ ${others}::tsquery then ${bestSql(term, kinds, match)} else ${bestSql(term, ["exact"], match)} end`;
}

function bestSql(term: Term, kinds: readonly Closeness[], match: "all" | "some"): RawBuilder<number> {
  const answers = kinds
    .flatMap((kind) =>
      zones.map((zone) => ({ weight: wordScores[kind][zone], query: anyOf(term[kind], `:${weightLabels[zone]}`) })),
    )
    .sort((a, b) => b.weight - a.weight);
  // where every word is answered somehow, a document with none of the better answers has the last one
  const last = match === "all" ? answers.pop() : undefined;
  const cases = answers.map(({ weight: worth, query }) => sql`when d.tsv @@ ${query}::tsquery then ${worth}::float8`);
  return sql`case ${sql.join(cases, sql` `)} else ${last?.weight ?? 0}::float8 end`;
}
