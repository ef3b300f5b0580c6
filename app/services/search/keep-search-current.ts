import { announceChange, type Db, type Trx, withActor } from "#db/index.server";
import { lockDocument } from "#db/repositories/search-rows";
import {
  type DocumentOf,
  type IndexName,
  isBehind,
  isFilling,
  type Search,
  type SearchEngine,
  searchIndexes,
  type Transact,
} from "#search/index.server";
import type { Clock } from "~/config/clock";
import { allSearchDocuments, searchDocuments } from "./search-documents";

const system = { role: "system", name: "search" } as const;

/**
 * Brings one document up to date in every engine, or removes it. The row is read again, so that notices which arrive
 * twice, late or out of order all lead to what the row is now. Runs for the same row wait for each other. Every engine
 * gets its turn even when another one fails.
 * @throws the first failure, so that the queue tries again
 */
export async function syncDocument(
  db: Db,
  engines: readonly SearchEngine[],
  index: IndexName,
  id: string,
  time: Clock,
): Promise<void> {
  const failures: unknown[] = [];
  for (const engine of engines) {
    try {
      await withActor(
        system,
        async (trx) => {
          await lockDocument(trx, engine.name, index, id);
          const documents = await searchDocuments(trx, index, { ids: [id] }, time);
          if (documents.length > 0) await engine.upsert(trx, index, documents);
          else await engine.remove(trx, index, [id]);
          // an engine outside the database cannot announce by itself what it has indexed
          if (index === "jobs") await announceChange(trx);
        },
        db,
      );
    } catch (error) {
      failures.push(error);
    }
  }
  const [first] = failures;
  if (first !== undefined) throw first;
}

/** With more differences than this the index is rebuilt: in Meilisearch each single write is a task of its own. */
const maxSingle = 50;

export type Reconciled = { engine: string; index: IndexName; rebuilt: boolean; written: number; removed: number };

/**
 * Compares every index with the rows and repairs the differences; an index that is missing or has older settings is
 * rebuilt. Every engine gets its turn even when another does not answer, because the one that stands in for it must not
 * be empty.
 * @throws the first failure, after all have had their turn
 */
export async function reconcileSearch(db: Db, search: Search, time: Clock): Promise<Reconciled[]> {
  const report: Reconciled[] = [];
  const failures: unknown[] = [];
  for (const engine of search.engines) {
    try {
      report.push(...(await reconcileEngine(db, engine, time)));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return report;
}

async function reconcileEngine(db: Db, engine: SearchEngine, time: Clock): Promise<Reconciled[]> {
  const report: Reconciled[] = [];
  const health = await withActor(system, (trx) => engine.health(trx), db);
  if (!health.ok) throw new Error(`${engine.name} does not answer: ${health.error ?? "no reason given"}`);
  for (const index of searchIndexes) {
    if (health.indexes === null || health.indexes[index].outdated) {
      const written = await rebuildIndex(db, engine, index, time);
      report.push({ engine: engine.name, index, rebuilt: true, written, removed: 0 });
    } else report.push({ engine: engine.name, index, rebuilt: false, ...(await repair(db, engine, index, time)) });
  }
  return report;
}

/** A rebuild that has run for more minutes than this is taken for broken off. */
const longestRebuildMinutes = 30;

/**
 * Whether an engine outside the database has lost its index or part of it (a new disk, a wrong restore, yesterday's
 * dump). It compares counts only, so it is cheap enough to run every minute. A server that does not answer counts as
 * not lost, and so does one with a rebuild under way: both are waited for.
 */
export async function searchLostDocuments(db: Db, search: Search): Promise<boolean> {
  // the database's own index lives next to the rows, and counting it every minute costs too much
  if (search.engines.length < 2) return false;
  return withActor(
    system,
    async (trx) => {
      const [own, ...others] = (await search.health(trx)).toReversed();
      if (await isFilling(trx, longestRebuildMinutes)) return false;
      return others.some(
        ({ ok, indexes }) =>
          ok &&
          searchIndexes.some((index) => {
            const theirs = indexes?.[index];
            return !theirs || theirs.outdated || isBehind(theirs.documents, own?.indexes?.[index].documents ?? 0);
          }),
      );
    },
    db,
  );
}

/** Fills a new index next to the old one and swaps them. @returns number of documents */
export function rebuildIndex<I extends IndexName>(
  db: Db,
  engine: SearchEngine,
  index: I,
  time: Clock,
): Promise<number> {
  const inTransaction = <T>(work: (trx: Trx) => Promise<T>) => withActor(system, work, db);
  const transact: Transact = (work) => inTransaction((trx) => work(trx));
  return engine.rebuild(transact, index, {
    documents: allSearchDocuments(inTransaction, index, time),
    reread: (_trx, ids) => inTransaction((trx) => searchDocuments(trx, index, { ids }, time)),
  });
}

async function repair<I extends IndexName>(
  db: Db,
  engine: SearchEngine,
  index: I,
  time: Clock,
): Promise<{ written: number; removed: number }> {
  const stale = await withActor(system, (trx) => engine.versions(trx, index), db);
  const different: string[] = [];
  for await (const documents of allSearchDocuments((work) => withActor(system, work, db), index, time)) {
    for (const { id, version } of documents as DocumentOf[IndexName][]) {
      if (stale.get(id) !== version) different.push(id);
      stale.delete(id);
    }
  }
  if (different.length + stale.size > maxSingle) {
    await rebuildIndex(db, engine, index, time);
    return { written: different.length, removed: stale.size };
  }
  // through the same path as every change: the row is read again in case it changed during the comparison
  for (const id of [...different, ...stale.keys()]) await syncDocument(db, [engine], index, id, time);
  return { written: different.length, removed: stale.size };
}
