import type { Trx } from "#db/index.server";
import type { IndexName, QueryWord } from "#search/index.server";
import { type FoundBy, notObvious } from "~/domain/found-by";
import { searchEngine } from "./search-engine.server";

/** Pages of the index that are read: enough for a work list, bounded for a query that fits everybody. */
const pageSize = 100;
const mostPages = 4;

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
  const ids: string[] = [];
  const foundBy: Record<string, FoundBy[]> = {};
  const understood: Pick<FoundInIndex, "occupations" | "relaxed" | "words"> = {
    occupations: [],
    relaxed: false,
    words: [],
  };
  let degraded = false;
  try {
    for (let page = 1; page <= mostPages; page += 1) {
      const found = await searchEngine().search(trx, index, { q, page, pageSize, explain });
      ids.push(...found.hits.map((hit) => hit.id));
      for (const { id, why } of found.hits) {
        const hidden = why ? notObvious(why) : [];
        if (hidden.length > 0) foundBy[id] = hidden;
      }
      degraded ||= found.degraded !== undefined;
      understood.occupations = found.understood.occupations;
      understood.words = found.understood.words;
      understood.relaxed = found.understood.relaxed;
      if (page >= found.pages) break;
    }
    return { ids, down: false, degraded, foundBy, ...understood };
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    return { ids, down: true, degraded, foundBy, ...understood };
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
