import type { RawBuilder } from "kysely";
import { type CopyChanges, changesOf, copyOf } from "./copy";
import type {
  AnyFilter,
  DocumentOf,
  EngineHealth,
  EngineName,
  FieldOf,
  Filter,
  HighlightOf,
  Hit,
  IndexName,
  PickSink,
  PreparedRequest,
  SearchDb,
  SearchEngine,
  SearchRequest,
  SearchResult,
} from "./engine";
import { distanceBetween } from "./geo";
import { meilisearchEngine } from "./meilisearch/engine";
import { postgresEngine } from "./postgres/engine";
import { similarFilter, similarity } from "./similar";
import { NotAllowed } from "./staff";
import { type ChangesByEngine, type CopyMark, changesColumn } from "./state";
import { highlight, type Segment } from "./text/highlight";
import { emptyLexicon, type Lexicon, lexiconOf, type OccupationWords } from "./text/lexicon";
import { partsOf, understand } from "./text/query";
import { countComparison } from "./trust";
import { countWithout, largerTotals } from "./without";

export type * from "./engine";
export { searchIndexes } from "./engine";
export { keyHolders, scopedKeys, WrongMasterKey } from "./meilisearch/keys";
export { IndexOutdated } from "./outdated";
export { NotAllowed } from "./staff";
export { type ChangesByEngine, type CopyMark, isFilling } from "./state";
export { highlight, type Segment } from "./text/highlight";
export type { QueryWord } from "./text/query";
export { isBehind } from "./trust";
export type { Why } from "./why";

export type SearchConfig = {
  /** Meilisearch is asked first when set; PostgreSQL stands in while it cannot answer */
  meiliUrl?: string;
  meiliKey?: string;
  meiliPrefix?: string;
  /** how long Meilisearch may take for one request before PostgreSQL answers */
  meiliTimeoutMs?: number;
  /** the words people have for occupations; read again every minute, and at once when the changes say so */
  occupations?: (db: SearchDb) => Promise<OccupationWords[]>;
  occupationChanges?: { readonly generation: number; current(): boolean | Promise<boolean> };
  /** told when the wanted engine fails */
  onDegraded?: (error: unknown) => void;
};

/** `degraded`: another engine than the wanted one said which documents are similar. */
type Similar<I extends IndexName> = { hits: Hit<I>[]; degraded: boolean };

export type Search = {
  /** All engines that are kept up to date: writers write to each. The first one is asked first. */
  readonly engines: readonly SearchEngine[];
  search<I extends IndexName>(db: SearchDb, index: I, request: SearchRequest<I>): Promise<SearchResult<I>>;
  /** Documents like this one, best first; none when it is not in the index. */
  similar<I extends IndexName>(
    db: SearchDb,
    index: I,
    id: string,
    options?: { filter?: Filter<I>; limit?: number },
  ): Promise<Similar<I>>;
  /**
   * What a copy of the index lacks since `held`, as values of some fields, or that it is to be made anew. For staff only,
   * as the index itself.
   * @param standings what `standings` answered as a column of another statement, which saves one
   * @throws NotAllowed
   * @throws IndexOutdated
   */
  changes<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
    db: SearchDb,
    index: I,
    mark: CopyMark | null,
    fields: readonly F[],
    standings?: ChangesByEngine,
  ): Promise<CopyChanges<I, F> & { engine: EngineName; degraded: boolean }>;
  standings(index: IndexName, mark: CopyMark | null): RawBuilder<ChangesByEngine>;
  /**
   * Hands over everything, for a copy that begins or is made anew.
   * @returns up to where the copy then knows the index
   * @throws NotAllowed
   * @throws IndexOutdated
   */
  copy<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
    db: SearchDb,
    index: I,
    fields: readonly F[],
    sink: PickSink<I, F>,
  ): Promise<CopyMark>;
  upsert<I extends IndexName>(db: SearchDb, index: I, documents: readonly DocumentOf[I][]): Promise<void>;
  remove(db: SearchDb, index: IndexName, ids: readonly string[]): Promise<void>;
  health(db: SearchDb): Promise<EngineHealth[]>;
};

const lexiconMs = 60_000;
/** After a failure the engine is left alone for this long, so that a dead server costs one slow request and not all. */
const restMs = 5_000;
const maxSimilar = 100;
/** The most a work list reads at once; pages are shorter. */
const maxAtOnce = 400;

/**
 * The door to search. `db` is the caller's transaction: what the acting person may search is decided there, for both
 * engines.
 */
export function openSearch(config: SearchConfig): Search {
  const postgres = postgresEngine();
  const meilisearch = config.meiliUrl
    ? meilisearchEngine({
        url: config.meiliUrl,
        ...(config.meiliKey ? { key: config.meiliKey } : {}),
        ...(config.meiliPrefix ? { prefix: config.meiliPrefix } : {}),
        ...(config.meiliTimeoutMs ? { timeout: config.meiliTimeoutMs } : {}),
      })
    : null;
  const compare = meilisearch && countComparison(meilisearch, postgres);
  const engines = meilisearch ? [meilisearch, postgres] : [postgres];
  let restUntil = 0;
  let lexicon: { value: Lexicon; until: number; generation: number } | null = null;

  return {
    engines,
    search,
    similar,
    standings: changesColumn,
    async changes(db, index, mark, fields, standings) {
      const { found, engine, reason } = await ask(index, db, (asked) =>
        changesOf(db, asked, index, mark, fields, standings),
      );
      return { ...found, engine, degraded: reason !== null };
    },
    async copy(db, index, fields, sink) {
      return (await ask(index, db, (asked) => copyOf(db, asked, index, fields, sink))).found;
    },
    async upsert(db, index, documents) {
      for (const engine of engines) await engine.upsert(db, index, documents);
    },
    async remove(db, index, ids) {
      for (const engine of engines) await engine.remove(db, index, ids);
    },
    health: async (db) => {
      const reports: EngineHealth[] = [];
      for (const engine of engines) reports.push(await engine.health(db));
      return reports;
    },
  };

  async function search<I extends IndexName>(
    db: SearchDb,
    index: I,
    request: SearchRequest<I>,
  ): Promise<SearchResult<I>> {
    const prepared = await prepare(db, request);
    const wanted = await ask(index, db, (engine) => searchWith(engine, db, index, prepared));
    // nothing matches only if both engines say so
    const missed = wanted.found.answer.total === 0 && wanted.engine !== postgres.name;
    const own = missed ? await searchWith(postgres, db, index, prepared) : null;
    const isFoundHere = own !== null && own.answer.total > 0;
    const { answer, relaxed, wider } = isFoundHere ? own : wanted.found;
    const without =
      own && wanted.found.without ? largerTotals(wanted.found.without, own.without) : wanted.found.without;
    const reason = isFoundHere ? "found nothing where the database's own search did" : wanted.reason;
    const from = originOf(prepared);
    return {
      hits: answer.hits.map((hit) => ({
        ...hit,
        distance:
          from && hit.doc.lat !== null && hit.doc.lon !== null
            ? Math.round(distanceBetween(from, { lat: hit.doc.lat, lon: hit.doc.lon }))
            : null,
        highlights: highlightsOf(hit.doc, relaxed ? wider : prepared),
      })),
      total: answer.total,
      page: prepared.page,
      pageSize: prepared.pageSize,
      pages: Math.ceil(answer.total / prepared.pageSize),
      facets: answer.facets,
      understood: { ...prepared.understood, relaxed },
      ...(without && answer.total === 0 ? { without } : {}),
      engine: isFoundHere ? postgres.name : wanted.engine,
      ...(reason ? { degraded: { wanted: "meilisearch", reason } } : {}),
    };
  }

  /**
   * One search by one engine: for all words; if nothing has them all, for some of them; if nothing is found, for what
   * stood in the way.
   */
  async function searchWith<I extends IndexName>(
    engine: SearchEngine,
    db: SearchDb,
    index: I,
    prepared: PreparedRequest<I>,
  ) {
    const first = await engine.search(db, index, prepared);
    const parts = first.total === 0 ? partsOf(prepared.understood.words) : [];
    const wider: PreparedRequest<I> = {
      ...prepared,
      match: "some",
      understood: { ...prepared.understood, words: parts },
    };
    const answer = parts.length > 1 ? await engine.search(db, index, wider) : first;
    const without = answer.total === 0 ? await countWithout(db, engine, index, prepared) : undefined;
    return { answer, wider, without, relaxed: answer !== first && answer.total > 0 };
  }

  /** Asks the wanted engine; when it cannot answer, PostgreSQL, with the reason why. */
  async function ask<T>(index: IndexName, db: SearchDb, work: (engine: SearchEngine) => Promise<T>) {
    if (!meilisearch || !compare) return { found: await work(postgres), engine: postgres.name, reason: null };
    let reason = "resting after a failure";
    if (performance.now() >= restUntil) {
      try {
        await compare(db, index);
        return { found: await work(meilisearch), engine: meilisearch.name, reason: null };
      } catch (error) {
        // the caller's transaction has failed and can be asked nothing more
        if (error instanceof NotAllowed || isDatabaseError(error)) throw error;
        restUntil = performance.now() + restMs;
        reason = error instanceof Error ? error.message : String(error);
        config.onDegraded?.(error);
      }
    }
    return { found: await work(postgres), engine: postgres.name, reason };
  }

  async function similar<I extends IndexName>(
    db: SearchDb,
    index: I,
    id: string,
    options: { filter?: Filter<I>; limit?: number } = {},
  ): Promise<Similar<I>> {
    const [doc] = await postgres.get(db, index, [id]);
    if (!doc) return { hits: [], degraded: false };
    const sameKind = similarFilter(index, doc);
    const { hits, degraded } = await search(db, index, {
      filter: options.filter ? { op: "and", of: [sameKind, options.filter] } : sameKind,
      pageSize: maxSimilar,
    });
    const ranked = hits
      .filter((hit) => hit.id !== id)
      .map((hit) => ({ ...hit, score: similarity(index, doc, hit.doc) }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return { hits: ranked.slice(0, options.limit ?? 10), degraded: degraded !== undefined };
  }

  async function prepare<I extends IndexName>(db: SearchDb, request: SearchRequest<I>): Promise<PreparedRequest<I>> {
    // the question also brings in announcements that were still on their way
    const isCurrent = (await config.occupationChanges?.current()) ?? true;
    const generation = config.occupationChanges?.generation ?? 0;
    if (!lexicon || !isCurrent || lexicon.generation !== generation || lexicon.until < performance.now()) {
      const value = config.occupations ? lexiconOf(await config.occupations(db)) : emptyLexicon;
      lexicon = { value, until: performance.now() + lexiconMs, generation };
    }
    const understood = understand(request.q ?? "", lexicon.value);
    return {
      understood,
      match: "all",
      filter: (request.filter as AnyFilter | undefined) ?? null,
      facets: request.facets ?? [],
      sort: request.sort ?? "relevance",
      page: clamp(request.page ?? 1, 1, 1_000_000),
      pageSize: clamp(request.pageSize ?? 20, 1, maxAtOnce),
      highlight: request.highlight ?? [],
      explain: (request.explain ?? false) && understood.words.length > 0,
    };
  }
}

const isDatabaseError = (error: unknown): boolean =>
  error instanceof Error && "severity" in error && typeof error.severity === "string";

const clamp = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), most) : least;

/** Where distances are measured from: the order's point, else the centre of a radius that every hit must be in. */
function originOf<I extends IndexName>(request: PreparedRequest<I>) {
  if (typeof request.sort === "object") return request.sort.distanceFrom;
  const filter = request.filter;
  const parts = filter?.op === "and" ? filter.of : filter ? [filter] : [];
  for (const part of parts) if (part.op === "geoRadius") return part.around;
  return null;
}

function highlightsOf<I extends IndexName>(doc: DocumentOf[I], request: PreparedRequest<I>): Hit<I>["highlights"] {
  const found: Record<string, Segment[][]> = {};
  if (request.understood.words.length === 0) return {};
  for (const field of request.highlight) {
    const value = (doc as Record<string, unknown>)[field];
    const texts = Array.isArray(value) ? (value as string[]) : typeof value === "string" ? [value] : [];
    const marked = texts.map((text) => highlight(text, request.understood.words));
    if (marked.some((segments) => segments !== null)) {
      found[field] = marked.map((segments, i) => segments ?? [{ text: texts[i] ?? "", match: false }]);
    }
  }
  return found as Partial<Record<HighlightOf<I>, Segment[][]>>;
}
