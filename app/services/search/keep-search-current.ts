import { announceChange, type Db, type Trx, withActor } from "#db/index.server";
import { lockDocument } from "#db/repositories/search-rows";
import {
  type DocumentOf,
  INDEXES,
  type IndexName,
  isBehind,
  isFilling,
  type Search,
  type SearchEngine,
  type Transact,
} from "#search/index.server";
import type { Clock } from "~/config/clock";
import { allSearchDocuments, searchDocuments } from "./search-documents";

const system = { role: "system", name: "search" } as const;

/**
 * Brings one document into every engine, or out of it: reads the row again, so that notes which arrive twice, late or in
 * the wrong order all end in what the row is now. One after the other for the same row. Every engine gets its turn even
 * when another fails.
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
          // an engine outside the database cannot announce by itself what it has taken in
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

/** More differences than this are mended by a rebuild: in Meilisearch each single write is a task of its own. */
const MOST_SINGLE = 50;

export type Reconciled = { engine: string; index: IndexName; rebuilt: boolean; written: number; removed: number };

/**
 * Compares every index with the rows and mends what differs; an index that is missing or of older settings is rebuilt.
 * Every engine gets its turn even when another does not answer: who stands in for it must not be empty.
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
  for (const index of INDEXES) {
    if (health.indexes === null || health.indexes[index].outdated) {
      const written = await rebuildIndex(db, engine, index, time);
      report.push({ engine: engine.name, index, rebuilt: true, written, removed: 0 });
    } else report.push({ engine: engine.name, index, rebuilt: false, ...(await repair(db, engine, index, time)) });
  }
  return report;
}

/** A rebuild that has run for longer than this has broken off. */
const LONGEST_REBUILD_MINUTES = 30;

/**
 * Whether an engine outside the database lost its index or part of it (a new disk, a wrong restore, a dump from
 * yesterday), told by numbers alone, so that it can be asked every minute. A server that does not answer is not mended
 * but waited for, and so is a rebuild under way.
 */
export async function searchHasLost(db: Db, search: Search): Promise<boolean> {
  // the database's own index lies where the rows lie, and counting it every minute is work
  if (search.engines.length < 2) return false;
  return withActor(
    system,
    async (trx) => {
      const [own, ...others] = (await search.health(trx)).toReversed();
      if (await isFilling(trx, LONGEST_REBUILD_MINUTES)) return false;
      return others.some(
        ({ ok, indexes }) =>
          ok &&
          INDEXES.some((index) => {
            const theirs = indexes?.[index];
            return !theirs || theirs.outdated || isBehind(theirs.documents, own?.indexes?.[index].documents ?? 0);
          }),
      );
    },
    db,
  );
}

/** Fills a new index beside the old one and swaps. @returns number of documents */
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
  if (different.length + stale.size > MOST_SINGLE) {
    await rebuildIndex(db, engine, index, time);
    return { written: different.length, removed: stale.size };
  }
  // through the same door as every change: the row is read again, in case it changed while we compared
  for (const id of [...different, ...stale.keys()]) await syncDocument(db, [engine], index, id, time);
  return { written: different.length, removed: stale.size };
}
