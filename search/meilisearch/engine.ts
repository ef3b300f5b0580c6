import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type EnqueuedTask, type EnqueuedTaskPromise, Meilisearch, MeilisearchApiError, type Task } from "meilisearch";
import type {
  CountQuery,
  DocumentOf,
  EngineHealth,
  EngineHits,
  FieldOf,
  IndexName,
  Picked,
  PickSink,
  PreparedRequest,
  RebuildSource,
  SearchDb,
  SearchEngine,
  Transact,
} from "../engine";
import { whyOf } from "../explain";
import { settingsOf } from "../settings";
import { type FieldKind, fieldsOf } from "../settings/fields";
import { mustBeStaff } from "../staff";
import { beginRebuild, checkFilling, finishRebuild, noteWrite, takeTouched } from "../state";
import { fromComparable, mustBeAnswer, sortText, totalOf } from "./answer";
import { byDetails } from "./explain";
import { filterText } from "./filter";
import { searchRanks, typedText } from "./ranked";
import { locale, type MeiliDocument, meiliSettings, nameAttributes, toMeili, valueAttribute } from "./settings";

const name = "meilisearch";
/** Well below the server's payload limit (100 MB unless configured), so that one batch never fails by its size. */
const batchBytes = 8_000_000;
/** Long enough for a batch on a slow disk; a task that takes longer is an error that the queue retries. */
const wait = { timeout: 120_000, interval: 10 };
const searchMs = 2_000;
const workMs = 15_000;
const documentsPerPage = 1_000;
/** More than any city has, so a pick is never cut short. */
const maxPicked = 10_000_000;
/** Batches a rebuild hands over ahead of the one being indexed. */
const maxWaiting = 8;

export type MeiliOptions = {
  url: string;
  /** a key with search, documents.*, indexes.*, settings.*, tasks.get, stats.get on the indexes of `prefix` */
  key?: string;
  /** first part of the index names, so that several cities can share one server */
  prefix?: string;
  /** milliseconds one request may take before the search counts as down */
  timeout?: number;
};

class IndexMissing extends Error {
  constructor(readonly uid: string) {
    super(`Meilisearch has no index ${uid}; it is made by a rebuild`);
    this.name = "IndexMissing";
  }
}

export function meilisearchEngine(options: MeiliOptions): SearchEngine {
  const connectWith = (timeout: number) =>
    new Meilisearch({ host: options.url, ...(options.key ? { apiKey: options.key } : {}), timeout });
  // somebody waits for a search; a batch of documents may take its time
  const reader = connectWith(options.timeout ?? searchMs);
  const client = connectWith(options.timeout ?? workMs);
  // The settings' version is part of the name: an index of other settings is simply not there, and the search falls back
  // until the rebuild has made the new one.
  const uidOf = (index: IndexName) => `${options.prefix ?? "sprosse"}_${index}_v${settingsOf[index].version}`;

  return { name: name, search, totals, get, pick, pickAll, upsert, remove, versions, rebuild, health };

  async function search<I extends IndexName>(
    db: SearchDb,
    index: I,
    request: PreparedRequest<I>,
  ): Promise<EngineHits<I>> {
    if (index === "candidates") await mustBeStaff(db);
    if (request.ranks) return searchRanks(reader, uidOf(index), index, request, request.ranks);
    const kinds: Record<string, FieldKind> = fieldsOf[index];
    const result = await reader.index<MeiliDocument<I>>(uidOf(index)).search(typedText(request.words), {
      page: request.page,
      hitsPerPage: request.pageSize,
      matchingStrategy: strategyOf(request.match),
      ...(request.match === "some" ? { attributesToSearchOn: nameAttributes } : {}),
      attributesToRetrieve: ["id", "doc"],
      showRankingScore: true,
      showRankingScoreDetails: request.explain,
      locales: [locale],
      facets: request.facets.map(valueAttribute),
      sort: sortText(index, request.sort, request.words.length > 0),
      ...(request.filter ? { filter: filterText(index, request.filter) } : {}),
    });
    mustBeAnswer(result);
    const counts = result.facetDistribution ?? {};
    return {
      hits: result.hits.map(({ id, doc, _rankingScore, _rankingScoreDetails }) => {
        const score = request.words.length > 0 ? (_rankingScore ?? 0) : 0;
        const hit = { id, doc: doc as unknown as DocumentOf[I], score };
        const account = byDetails(request, _rankingScoreDetails);
        return request.explain ? { ...hit, why: whyOf(index, hit, request, account) } : hit;
      }),
      total: totalOf(result),
      facets: Object.fromEntries(
        request.facets.map((field) => [
          field,
          fromComparable(kinds[field] ?? "keyword", counts[valueAttribute(field)] ?? {}),
        ]),
      ) as EngineHits<I>["facets"],
    };
  }

  async function totals(db: SearchDb, index: IndexName, searches: readonly CountQuery[]): Promise<number[]> {
    if (index === "candidates") await mustBeStaff(db);
    const { results } = await reader.multiSearch({
      queries: searches.map(({ words, filter, match }) => ({
        indexUid: uidOf(index),
        q: typedText(words),
        page: 1,
        hitsPerPage: 1,
        matchingStrategy: strategyOf(match),
        ...(match === "some" ? { attributesToSearchOn: nameAttributes } : {}),
        attributesToRetrieve: ["id"],
        locales: [locale],
        ...(filter ? { filter: filterText(index, filter) } : {}),
      })),
    });
    return results.map((result) => totalOf(result));
  }

  async function get<I extends IndexName>(db: SearchDb, index: I, ids: readonly string[]): Promise<DocumentOf[I][]> {
    if (index === "candidates") await mustBeStaff(db);
    if (ids.length === 0) return [];
    const found = await reader
      .index<MeiliDocument<I>>(uidOf(index))
      .getDocuments({ ids: [...ids], fields: ["id", "doc"], limit: ids.length });
    const byId = new Map(found.results.map((entry) => [entry.id, entry.doc as unknown as DocumentOf[I]]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async function pick<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
    db: SearchDb,
    index: I,
    ids: readonly string[],
    fields: readonly F[],
  ): Promise<Picked<I, F>[]> {
    if (index === "candidates") await mustBeStaff(db);
    return picked(index, { ids: [...ids], limit: ids.length }, fields);
  }

  /** In one answer: the server's pages are counted by place, and a document deleted between two of them moves all others. */
  async function pickAll<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
    db: SearchDb,
    index: I,
    fields: readonly F[],
    sink: PickSink<I, F>,
  ): Promise<void> {
    if (index === "candidates") await mustBeStaff(db);
    const all = await picked(index, { limit: maxPicked }, fields);
    sink.begin();
    sink.take(all);
  }

  async function picked<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
    index: I,
    wanted: { ids?: string[]; limit: number },
    fields: readonly F[],
  ): Promise<Picked<I, F>[]> {
    const found = await client
      .index<MeiliDocument<I>>(uidOf(index))
      .getDocuments({ ...wanted, fields: ["id", ...fields.map((field) => `doc.${field}`)] });
    return found.results.map((entry) => ({ ...(entry.doc as unknown as Picked<I, F>), id: entry.id }));
  }

  async function upsert<I extends IndexName>(
    db: SearchDb,
    index: I,
    documents: readonly DocumentOf[I][],
  ): Promise<void> {
    if (documents.length === 0) return;
    await noteWrite(
      db,
      name,
      index,
      documents.map(({ id }) => id),
    );
    await mustExist(uidOf(index));
    await write(uidOf(index), index, documents);
  }

  async function remove(db: SearchDb, index: IndexName, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await noteWrite(db, name, index, ids);
    await mustExist(uidOf(index));
    await done(client.index(uidOf(index)).deleteDocuments([...ids]));
  }

  async function versions(_db: SearchDb, index: IndexName): Promise<Map<string, string>> {
    const all = new Map<string, string>();
    for (;;) {
      const page = await client
        .index<MeiliDocument>(uidOf(index))
        .getDocuments({ fields: ["id", "version"], limit: documentsPerPage, offset: all.size });
      for (const { id, version } of page.results) all.set(id, version);
      if (page.results.length < documentsPerPage) return all;
    }
  }

  async function rebuild<I extends IndexName>(transact: Transact, index: I, source: RebuildSource<I>): Promise<number> {
    const token = randomUUID();
    const live = uidOf(index);
    const next = `${live}_next`;
    await transact((db) => beginRebuild(db, name, index, token));
    if (await exists(next)) await done(client.deleteIndex(next));
    await done(client.createIndex(next, { primaryKey: "id" }));
    await done(client.index(next).updateSettings(meiliSettings(index)));
    const waiting: EnqueuedTask[] = [];
    let count = 0;
    for await (const documents of source.documents) {
      await transact((db) => checkFilling(db, name, index, token));
      // the server folds waiting tasks into one: hand over ahead, but not without bound
      for (const task of enqueue(next, index, documents)) waiting.push(await task);
      while (waiting.length > maxWaiting) await finished(waiting.shift());
      count += documents.length;
    }
    for (const task of waiting) await finished(task);
    await transact(async (db) => {
      // waits for every writer under way; the later ones find the new index live
      const state = await checkFilling(db, name, index, token, true);
      const touched = await takeTouched(db, name, index);
      if (touched.length > 0) {
        const current = await source.reread(db, touched);
        const kept = new Set(current.map(({ id }) => id));
        await done(client.index(next).deleteDocuments(touched.filter((id) => !kept.has(id))));
        await write(next, index, current);
      }
      if (!(await exists(live))) {
        await done(client.createIndex(live, { primaryKey: "id" }));
      }
      const filled = await madeAt(next);
      await client.swapIndexes([{ indexes: [live, next], rename: false }]);
      await swapped(live, filled);
      await finishRebuild(db, name, index, state.slot, settingsOf[index].version);
    });
    await done(client.deleteIndex(next));
    return count;
  }

  async function health(): Promise<EngineHealth> {
    try {
      await client.health();
      const report = async (index: IndexName) => {
        const there = await exists(uidOf(index));
        const documents = there ? (await client.index(uidOf(index)).getStats()).numberOfDocuments : 0;
        return { documents, settingsVersion: there ? settingsOf[index].version : null, outdated: !there };
      };
      return {
        engine: name,
        ok: true,
        indexes: { jobs: await report("jobs"), candidates: await report("candidates") },
      };
    } catch (error) {
      return { engine: name, ok: false, indexes: null, error: error instanceof Error ? error.message : String(error) };
    }
  }

  function enqueue<I extends IndexName>(
    uid: string,
    index: I,
    documents: readonly DocumentOf[I][],
  ): EnqueuedTaskPromise[] {
    const texts = documents.map((document) => JSON.stringify(toMeili(index, document)));
    return [...byBytes(texts, batchBytes)].map((batch) =>
      client.index(uid).addDocumentsFromString(`[${batch.join(",")}]`, "application/json"),
    );
  }

  async function finished(enqueued: EnqueuedTask | undefined): Promise<void> {
    if (enqueued) succeeded(await client.tasks.waitForTask(enqueued, wait));
  }

  async function write<I extends IndexName>(uid: string, index: I, documents: readonly DocumentOf[I][]): Promise<void> {
    for (const task of enqueue(uid, index, documents)) await done(task);
  }

  async function exists(uid: string): Promise<boolean> {
    try {
      await client.getRawIndex(uid);
      return true;
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.cause?.code === "index_not_found") return false;
      throw error;
    }
  }

  async function madeAt(uid: string): Promise<number> {
    return new Date((await client.getRawIndex(uid)).createdAt).getTime();
  }

  /**
   * Waits until the live index is the one that was filled. The task itself says so only to a key for all indexes: one
   * that is limited to some may swap them and is told that there is no such task.
   */
  async function swapped(live: string, filled: number): Promise<void> {
    for (const until = performance.now() + wait.timeout; performance.now() < until; await sleep(wait.interval)) {
      if ((await madeAt(live)) === filled) return;
    }
    throw new Error(`Meilisearch did not swap in the new ${live} within ${wait.timeout} ms`);
  }

  /** Adding a document would silently make an index without settings, and every search in it would find nothing. */
  async function mustExist(uid: string): Promise<void> {
    if (!(await exists(uid))) throw new IndexMissing(uid);
  }
}

const strategyOf = (match: "all" | "some") => (match === "all" ? "all" : "frequency");

/** A write counts when its task has succeeded, not when it was accepted. @throws with the task's own error */
async function done(enqueued: EnqueuedTaskPromise): Promise<void> {
  succeeded(await enqueued.waitTask(wait));
}

function succeeded(task: Task): void {
  if (task.status === "succeeded") return;
  throw new Error(
    `Meilisearch task ${task.uid} (${task.type}) ${task.status}: ${task.error?.message ?? "no reason given"}`,
  );
}

function* byBytes(texts: readonly string[], most: number): Generator<string[]> {
  let batch: string[] = [];
  let bytes = 0;
  for (const text of texts) {
    const size = Buffer.byteLength(text) + 1;
    if (batch.length > 0 && bytes + size > most) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(text);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
