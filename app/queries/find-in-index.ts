import type { Trx } from "#db/index.server";
import type { IndexName } from "#search/index.server";
import { searchEngine } from "./search-engine.server";

/** Pages of the index that are read: enough for a work list, bounded for a query that fits everybody. */
const pageSize = 100;
const mostPages = 4;

/**
 * People or jobs whose record holds these words, by the search index: ids in its order. `down` is true when no engine could
 * answer; the caller then says so and goes on without it.
 */
export async function findInIndex(
  trx: Trx,
  index: IndexName,
  q: string,
): Promise<{ ids: string[]; down: boolean; degraded: boolean }> {
  const ids: string[] = [];
  let degraded = false;
  try {
    for (let page = 1; page <= mostPages; page += 1) {
      const found = await searchEngine().search(trx, index, { q, page, pageSize });
      ids.push(...found.hits.map((hit) => hit.id));
      degraded ||= found.degraded !== undefined;
      if (page >= found.pages) break;
    }
    return { ids, down: false, degraded };
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    return { ids, down: true, degraded };
  }
}

/** A failed statement ends the transaction: going on in it would only fail again. */
const isDatabaseError = (error: unknown): boolean =>
  error instanceof Error && "severity" in error && typeof error.severity === "string";
