import type { CountQuery, IndexName, SearchDb, SearchEngine, Without } from "./engine";
import { type AskedFor, countOf, ranksOf, waysOf } from "./ways";

/** More conditions than any page has; further ones are not tried. */
const maxConditions = 20;

/**
 * How many hits there would be without one condition or one word. Counted only after a search that found nothing, by the
 * engine that answered it, and by the ways a search goes.
 * @param without the same request without one of its words
 */
export async function countWithout(
  db: SearchDb,
  engine: SearchEngine,
  index: IndexName,
  asked: AskedFor,
  without: (word: string) => AskedFor,
): Promise<Without> {
  const { words } = asked.understood;
  const variants = [
    ...asked.own
      .slice(0, maxConditions)
      .map((_, at) => ({ ...asked, own: asked.own.filter((_, other) => other !== at) })),
    ...words.map(({ text }) => without(text)),
  ];
  if (variants.length === 0) return { filters: [], words: [] };
  // of each way whether it finds something, and what it then shows
  const ways = variants.map((variant) =>
    waysOf(variant).flatMap((way) => [countOf(way), countOf({ ...way, ranks: ranksOf(way, variant.byRelevance) })]),
  );
  const totals = await engine.totals(db, index, ways.flat());
  let at = 0;
  const best = ways.map((of: readonly CountQuery[]) => {
    const own = totals.slice(at, at + of.length);
    at += of.length;
    const place = own.findIndex((total, n) => n % 2 === 0 && total > 0);
    return place < 0 ? 0 : (own[place + 1] ?? 0);
  });
  return {
    filters: best.slice(0, best.length - words.length).map((total, place) => ({ at: place, total })),
    words: words.map(({ text }, n) => ({ text, total: best[best.length - words.length + n] ?? 0 })),
  };
}

/** The total of the other engine where this one found nothing, just as a search would go on. */
export const largerTotals = (one: Without, other: Without | undefined): Without => ({
  filters: one.filters.map(({ at, total }, n) => ({ at, total: total || other?.filters[n]?.total || 0 })),
  words: one.words.map(({ text, total }, n) => ({ text, total: total || other?.words[n]?.total || 0 })),
});
