import type { Trx } from "#db/index.server";
import type { IndexName, QueryWord } from "#search/index.server";
import { log } from "~/config/log";
import { type FoundBy, notObvious } from "~/domain/found-by";
import { searchEngine } from "./search-engine.server";

/** Hits of the index that are read: enough for a work list, bounded for a query that fits everybody. */
const mostFound = 400;

export type FoundInIndex = {
  /** in the order of the index */
  ids: string[];
  /** no engine could answer; the caller then says so and goes on without it */
  down: boolean;
  degraded: boolean;
  /** by id, where the record itself does not show why it was found; only when asked for */
  foundBy: Record<string, FoundBy[]>;
  /** ids of the occupations that the words name, in any of the languages */
  occupations: string[];
  /** the words as the index reads them, to mark them in what a page shows */
  words: QueryWord[];
  /** no record has all words; these have some of them */
  relaxed: boolean;
};

/** People or jobs whose record holds these words, by the search index. */
export async function findInIndex(trx: Trx, index: IndexName, q: string, explain = false): Promise<FoundInIndex> {
  const foundBy: Record<string, FoundBy[]> = {};
  try {
    const found = await searchEngine().search(trx, index, { q, pageSize: mostFound, explain });
    for (const { id, why } of found.hits) {
      const hidden = why ? notObvious(why) : [];
      if (hidden.length > 0) foundBy[id] = hidden;
    }
    const { occupations, relaxed, words } = found.understood;
    const degraded = found.degraded !== undefined;
    return { ids: found.hits.map((hit) => hit.id), down: false, degraded, foundBy, occupations, relaxed, words };
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    // no server that is down comes here, PostgreSQL answers for it: whatever this is, somebody has to read it
    log.error({ err: error, index }, "no search engine could answer");
    return { ids: [], down: true, degraded: false, foundBy: {}, occupations: [], relaxed: false, words: [] };
  }
}

/** A failed statement ends the transaction: going on in it would only fail again. */
const isDatabaseError = (error: unknown): boolean =>
  error instanceof Error && "severity" in error && typeof error.severity === "string";

/** What of it belongs to what a page shows. */
export const foundByOf = (found: FoundInIndex | null, ids: readonly string[]): FoundInIndex["foundBy"] =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const list = found?.foundBy[id];
      return list ? [[id, list]] : [];
    }),
  );
