import type { Trx } from "#db/index.server";
import { searchEngine } from "./search-engine.server";

/** Pages of the index that are read: enough for a work list, bounded for a query that fits everybody. */
const pageSize = 100;
const mostPages = 4;

/**
 * People whose record holds these words, by the search index: ids in its order. `down` is true when no engine could
 * answer; the caller then says so and goes on without it.
 */
export async function findCandidates(trx: Trx, q: string): Promise<{ ids: string[]; down: boolean }> {
  const ids: string[] = [];
  try {
    for (let page = 1; page <= mostPages; page += 1) {
      const found = await searchEngine().search(trx, "candidates", { q, page, pageSize });
      ids.push(...found.hits.map((hit) => hit.id));
      if (page >= found.pages) break;
    }
    return { ids, down: false };
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    return { ids, down: true };
  }
}

/**
 * The people most likely to fit a job when there are too many to look at each: near occupation and wish first, then
 * those of the same branch, then who waits longest. The rules rate them afterwards.
 */
export async function shortlistForJob(
  trx: Trx,
  job: { occupationId: string; occupationGroup: string },
  size: number,
): Promise<{ ids: string[]; down: boolean }> {
  const ids = new Set<string>();
  const wanted = [
    { op: "eq", field: "occupationIds", value: job.occupationId },
    { op: "eq", field: "occupationGroups", value: job.occupationGroup },
    undefined,
  ] as const;
  try {
    for (const filter of wanted) {
      for (let page = 1; ids.size < size; page += 1) {
        const found = await searchEngine().search(trx, "candidates", { ...(filter ? { filter } : {}), page, pageSize });
        for (const hit of found.hits) ids.add(hit.id);
        if (page >= found.pages) break;
      }
    }
    return { ids: [...ids].slice(0, size), down: false };
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    return { ids: [], down: true };
  }
}

/** A failed statement ends the transaction: going on in it would only fail again. */
const isDatabaseError = (error: unknown): boolean =>
  error instanceof Error && "severity" in error && typeof error.severity === "string";
