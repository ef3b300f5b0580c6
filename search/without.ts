import type { AnyFilter, CountQuery, IndexName, PreparedRequest, SearchDb, SearchEngine, Without } from "./engine";
import { partsOf, type QueryWord } from "./text/query";

/** More conditions than any page has; further ones are not tried. */
const maxConditions = 20;

/** The conditions that can be left out one by one. */
const conditionsOf = (filter: AnyFilter | null): readonly AnyFilter[] =>
  filter === null ? [] : filter.op === "and" ? filter.of : [filter];

/**
 * How many hits there would be without one condition or one word. Counted only after a search that found nothing, by the
 * engine that answered it, and the way a search goes: all words first, and if that finds nothing, some of them.
 */
export async function countWithout<I extends IndexName>(
  db: SearchDb,
  engine: SearchEngine,
  index: I,
  request: PreparedRequest<I>,
): Promise<Without> {
  const { words } = request.understood;
  const conditions = conditionsOf(request.filter);
  const variants = [
    ...conditions.slice(0, maxConditions).map((_, at) => ({
      words,
      filter: { op: "and", of: conditions.filter((_, other) => other !== at) } as const,
    })),
    ...words.map((word) => ({ words: words.filter((other) => other !== word), filter: request.filter })),
  ];
  if (variants.length === 0) return { filters: [], words: [] };
  const totals = await engine.totals(db, index, variants.flatMap(waysToSearch));
  const best = variants.map((_, n) => totals[2 * n] || totals[2 * n + 1] || 0);
  return {
    filters: best.slice(0, best.length - words.length).map((total, at) => ({ at, total })),
    words: words.map(({ text }, n) => ({ text, total: best[best.length - words.length + n] ?? 0 })),
  };
}

/** With all words, and with some of them as a search does when nothing has them all (only when there are several). */
function waysToSearch(variant: { words: readonly QueryWord[]; filter: AnyFilter | null }): CountQuery[] {
  const parts = partsOf(variant.words);
  const all: CountQuery = { ...variant, match: "all" };
  return [all, parts.length > 1 ? { ...variant, words: parts, match: "some" } : all];
}

/** The total of the other engine where this one found nothing, just as a search would go on. */
export const largerTotals = (one: Without, other: Without | undefined): Without => ({
  filters: one.filters.map(({ at, total }, n) => ({ at, total: total || other?.filters[n]?.total || 0 })),
  words: one.words.map(({ text, total }, n) => ({ text, total: total || other?.words[n]?.total || 0 })),
});
