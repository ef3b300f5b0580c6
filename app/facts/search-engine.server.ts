import { sql } from "kysely";
import { type Changes, listen } from "#db/index.server";
import { type EngineName, type OccupationWords, openSearch, type Search, type SearchDb } from "#search/index.server";
import { env } from "~/config/env.server";
import { log } from "~/config/log";

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
    occupations: occupationWords,
    ...(words ? { occupationChanges: words } : {}),
    onDegraded: (error) => log.warn({ err: error }, "search engine failed; PostgreSQL answers"),
  });
}

/** Every word for an occupation, in all languages, as of now. */
export async function occupationWords(db: SearchDb): Promise<OccupationWords[]> {
  const { rows } = await sql<OccupationWords>`
    select o.id, array_remove(array[o.de, o.en, o.esco_label_de, o.esco_label_en], null)
      || array(select s.word from synonym s where s.occupation_id = o.id and s.valid_to is null order by s.word) as phrases
    from occupation o order by o.id`.execute(db);
  return rows;
}
