import type { QueryExecutorProvider } from "kysely";
import { packedTitles, titlesVersion, wordsOfSearch } from "#db/repositories/words";
import type { SearchVocabulary } from "#search/index.server";
import { openTitles, type TitleList } from "~/domain/occupation/title-list";

declare global {
  /** One per process: a dozen megabytes that every reader shares, read once for each version of the list. */
  var sprosseTitles: { version: string; list: TitleList } | undefined;
}

async function titleList(db: QueryExecutorProvider, version: string): Promise<TitleList> {
  if (globalThis.sprosseTitles?.version !== version)
    globalThis.sprosseTitles = { version, list: openTitles(await packedTitles(db)) };
  return globalThis.sprosseTitles.list;
}

/** Every title of the classifications; null before the reference data were loaded. */
export async function allTitles(db: QueryExecutorProvider): Promise<TitleList | null> {
  const version = await titlesVersion(db);
  return version === null ? null : titleList(db, version);
}

/** What queries are understood by: the city's words, its districts and companies, every title of the classifications. */
export async function searchVocabulary(
  db: QueryExecutorProvider,
): Promise<SearchVocabulary & { occupations: { id: string }[] }> {
  const { occupations, districts, employers, titlesVersion } = await wordsOfSearch(db);
  return {
    occupations,
    names: { districts, employers },
    ...(titlesVersion === null ? {} : { titles: await titleList(db, titlesVersion) }),
  };
}
