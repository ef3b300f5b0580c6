import type { QueryExecutorProvider } from "kysely";
import { listPositions } from "#db/repositories/occupations";
import { packedTitles, titlesVersion, wordsOfSearch } from "#db/repositories/words";
import type { SearchVocabulary } from "#search/index.server";
import type { Position } from "~/domain/occupation/position";
import { openTitles, type TitleList } from "~/domain/occupation/title-list";

/** What is known of all work: every title of the classifications, and the positions they stand for. */
type AllWork = { titles: TitleList; positions: ReadonlyMap<string, Position> };

declare global {
  /** One per process: a dozen megabytes that every reader shares, read once for each version of the list. */
  var sprosseTitles: { version: string; work: AllWork } | undefined;
}

/** The titles and positions of this version of the list, which the process keeps. */
export async function workOfVersion(db: QueryExecutorProvider, version: string): Promise<AllWork> {
  if (globalThis.sprosseTitles?.version !== version) {
    const titles = openTitles(await packedTitles(db));
    const positions = new Map((await listPositions(db)).map((position) => [position.code, position]));
    globalThis.sprosseTitles = { version, work: { titles, positions } };
  }
  return globalThis.sprosseTitles.work;
}

/** Every title and position of the classifications; null before the reference data were loaded. */
export async function allWork(db: QueryExecutorProvider): Promise<AllWork | null> {
  const version = await titlesVersion(db);
  return version === null ? null : workOfVersion(db, version);
}

/** What queries are understood by: the city's words, its districts and companies, every title of the classifications. */
export async function searchVocabulary(
  db: QueryExecutorProvider,
): Promise<SearchVocabulary & { occupations: { id: string }[] }> {
  const { occupations, districts, employers, titlesVersion } = await wordsOfSearch(db);
  return {
    occupations,
    names: { districts, employers },
    ...(titlesVersion === null ? {} : { titles: (await workOfVersion(db, titlesVersion)).titles }),
  };
}
