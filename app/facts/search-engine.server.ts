import { type Changes, listen } from "#db/index.server";
import { type EngineName, openSearch, type Search } from "#search/index.server";
import { env } from "~/config/env.server";
import { log } from "~/config/log";
import { searchVocabulary } from "./titles";

declare global {
  var sprosseSearch: Search | undefined;
}

/**
 * The process's search, opened on first use. One per process, even where the bundler makes two copies of this module.
 */
export function searchEngine(): Search {
  const url = process.env.DATABASE_URL;
  globalThis.sprosseSearch ??= openSearchEngine(undefined, url ? listen(url, "search_words") : undefined);
  return globalThis.sprosseSearch;
}

/** Opens the engines that the environment names; with `only` set to PostgreSQL it leaves out Meilisearch. */
export function openSearchEngine(only?: EngineName, words?: Changes): Search {
  return openSearch({
    ...(env.MEILI_URL && only !== "postgres" ? { meiliUrl: env.MEILI_URL } : {}),
    ...(env.MEILI_KEY ? { meiliKey: env.MEILI_KEY } : {}),
    vocabulary: searchVocabulary,
    ...(words ? { vocabularyChanges: words } : {}),
    onDegraded: (error) => log.warn({ err: error }, "search engine failed; PostgreSQL answers"),
  });
}
