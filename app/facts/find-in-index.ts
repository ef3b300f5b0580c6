import type { Trx } from "#db/index.server";
import type { IndexName, QueryWord } from "#search/index.server";
import { log } from "~/config/log";
import { type FoundBy, matchesToExplain } from "~/domain/found-by";
import { searchEngine } from "./search-engine.server";

/** Most hits that are read: enough for a work list, and a bound for a query that matches everybody. */
const maxFound = 400;

export type FoundInIndex = {
  /** in the order of the index */
  ids: string[];
  /** no engine could answer; the caller says so and continues without the search */
  down: boolean;
  degraded: boolean;
  /** by id, what the hit was found by where the record itself does not show it; only with `explain` */
  foundBy: Record<string, FoundBy[]>;
  /** ids of the occupations that the words name, in any of the languages */
  occupations: string[];
  /** the words as the index reads them, for marking them on the page */
  words: QueryWord[];
  /** no record has all words; these have some of them */
  relaxed: boolean;
};

/** People or jobs whose record contains these words, from the search index. */
export async function findInIndex(trx: Trx, index: IndexName, q: string, explain = false): Promise<FoundInIndex> {
  const foundBy: Record<string, FoundBy[]> = {};
  try {
    const found = await searchEngine().search(trx, index, { q, pageSize: maxFound, explain });
    for (const { id, why } of found.hits) {
      const hidden = why ? matchesToExplain(why) : [];
      if (hidden.length > 0) foundBy[id] = hidden;
    }
    const { occupations, relaxed, words } = found.understood;
    const degraded = found.degraded !== undefined;
    return { ids: found.hits.map((hit) => hit.id), down: false, degraded, foundBy, occupations, relaxed, words };
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    // when a search server is down PostgreSQL answers instead, so this is some other failure and worth reading
    log.error({ err: error, index }, "no search engine could answer");
    return { ids: [], down: true, degraded: false, foundBy: {}, occupations: [], relaxed: false, words: [] };
  }
}

/** A failed statement aborts the transaction: everything after it would only fail again. */
const isDatabaseError = (error: unknown): boolean =>
  error instanceof Error && "severity" in error && typeof error.severity === "string";

/** The part of `foundBy` that belongs to the records on a page. */
export const foundByOnPage = (found: FoundInIndex | null, ids: readonly string[]): FoundInIndex["foundBy"] =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const list = found?.foundBy[id];
      return list ? [[id, list]] : [];
    }),
  );
