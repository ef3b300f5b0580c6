import type { Trx } from "#db/index.server";
import { publicFilterOf } from "~/domain/job/public-filter";
import { publicCondition } from "./public-conditions";
import { searchEngine } from "./search-engine.server";

/** More new jobs of one wish than anybody reads in a mail. */
const most = 100;

/**
 * The open jobs of the work somebody asked for, as the public list shows them: without what it shows instead when
 * nothing of that work is open.
 * @param query the state of the list as `wantedQuery` writes it
 * @returns null when the search engine did not answer or another one answered instead: differences are then no news
 */
export async function jobsAskedFor(trx: Trx, query: string): Promise<string[] | null> {
  const filter = publicFilterOf(new URLSearchParams(query));
  const found = await searchEngine().search(trx, "jobs", {
    q: filter.text,
    sort: filter.text ? "relevance" : "newest",
    filter: publicCondition(filter),
    pageSize: most,
  });
  if (found.degraded) return null;
  const { near, named, relaxed, partsLeftOut } = found.understood;
  if (filter.text && (near !== null || relaxed || partsLeftOut)) return [];
  const own = named > 0 ? found.hits.slice(0, named) : found.hits;
  return own.map(({ id }) => id);
}
