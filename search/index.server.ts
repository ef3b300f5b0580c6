import type { RawBuilder } from "kysely";
import type { AskedNames } from "~/domain/job/asked";
import type { TitleList } from "~/domain/occupation/title-list";
import { type CopyChanges, changesOf, copyOf } from "./copy";
import type {
  AnyFilter,
  DocumentOf,
  EngineHealth,
  EngineHits,
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
import { conditionOf, namedWork, readNamedWork, readParts, understoodFrom } from "./text/named-work";
import { type Understood, understand, withoutWord } from "./text/query";
import { countComparison } from "./trust";
import { type AskedFor, countOf, filterOf, ranksOf, type Way, waysOf } from "./ways";
import { countWithout, largerTotals } from "./without";

export type * from "./engine";
export { searchIndexes } from "./engine";
export { germanAtMost, weeklyHours } from "./job-conditions";
export { keyHolders, scopedKeys, WrongMasterKey } from "./meilisearch/keys";
export { IndexOutdated } from "./outdated";
export { NotAllowed } from "./staff";
export { type ChangesByEngine, type CopyMark, isFilling } from "./state";
export { highlight, type Segment } from "./text/highlight";
export type { QueryWord } from "./text/query";
export { isBehind } from "./trust";
export type { Why } from "./why";

/** What queries are understood by. */
export type SearchVocabulary = {
  /** the words people have for the starter occupations */
  occupations: readonly OccupationWords[];
  /** every title of the classifications; without it letters alone decide which work is meant */
  titles?: TitleList;
  /** districts and companies that a query may name */
  names?: AskedNames;
};

export type SearchConfig = {
  /** Meilisearch is asked first when set; PostgreSQL stands in while it cannot answer */
  meiliUrl?: string;
  meiliKey?: string;
  meiliPrefix?: string;
  /** how long Meilisearch may take for one request before PostgreSQL answers */
  meiliTimeoutMs?: number;
  /** what queries are understood by; read again every minute, and at once when the changes say so */
  vocabulary?: (db: SearchDb) => Promise<SearchVocabulary>;
  vocabularyChanges?: { readonly generation: number; current(): boolean | Promise<boolean> };
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

type Vocabulary = { lexicon: Lexicon; titles: TitleList | null; names: AskedNames | null };
/** A request before it is decided by which way it is answered. */
type Prepared<I extends IndexName> = Required<Omit<SearchRequest<I>, "q" | "filter" | "way">> & {
  /** the only way to try; null for all */
  way: number | null;
  typed: string;
  asked: AskedFor;
  /** the same request for other words */
  askedFor: (typed: string) => AskedFor;
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
  let vocabulary: { value: Vocabulary; until: number; generation: number } | null = null;

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
    const prepared = await prepare(db, index, request);
    const wanted = await ask(index, db, (engine) => searchWith(engine, db, index, prepared));
    // nothing matches only if both engines say so
    const missed = wanted.found.answer.total === 0 && wanted.engine !== postgres.name;
    const own = missed ? await searchWith(postgres, db, index, prepared) : null;
    const isFoundHere = own !== null && own.answer.total > 0;
    const { answer, used, way } = isFoundHere ? own : wanted.found;
    const without =
      own && wanted.found.without ? largerTotals(wanted.found.without, own.without) : wanted.found.without;
    const { reason } = wanted;
    const from = originOf(used);
    return {
      hits: answer.hits.map((hit) => ({
        ...hit,
        distance:
          from && hit.doc.lat !== null && hit.doc.lon !== null
            ? Math.round(distanceBetween(from, { lat: hit.doc.lat, lon: hit.doc.lon }))
            : null,
        highlights: highlightsOf(hit.doc, used),
      })),
      total: answer.total,
      page: prepared.page,
      pageSize: prepared.pageSize,
      pages: Math.ceil(answer.total / prepared.pageSize),
      facets: answer.facets,
      understood: { ...used.understood, named: used.ranks && !used.understood.near ? namedTotal(answer, used) : 0 },
      way,
      ...(without && answer.total === 0 ? { without } : {}),
      engine: isFoundHere ? postgres.name : wanted.engine,
      ...(isFoundHere ? { differs: { wanted: wanted.engine } } : {}),
      ...(reason ? { degraded: { wanted: "meilisearch", reason } } : {}),
    };
  }

  /** One search by one engine: the first of its ways that finds something; if none does, what stood in the way. */
  async function searchWith<I extends IndexName>(engine: SearchEngine, db: SearchDb, index: I, prepared: Prepared<I>) {
    const ways = waysOf(prepared.asked);
    const [first, ...others] = prepared.way === null ? ways : ways.slice(prepared.way, prepared.way + 1);
    if (!first) throw new Error("a search without a way");
    const usual = requestBy(prepared, first);
    const answer = await engine.search(db, index, usual);
    // what stands after the named work is no answer on its own
    const isFound = usual.hasAfter ? namedTotal(answer, usual) > 0 || prepared.page > 1 : answer.total > 0;
    if (isFound || prepared.way !== null) return { answer, used: usual, way: prepared.way ?? 0, without: undefined };
    // a single other way is not counted first: searching by it says as much, unless more is shown after its work
    const isTried = others.length === 1 && others[0]?.after === null;
    const totals = isTried || others.length === 0 ? [1] : await engine.totals(db, index, others.map(countOf));
    const place = totals.findIndex((total) => total > 0);
    const other = others[place];
    if (other) {
      const used = requestBy(prepared, other);
      const further = await engine.search(db, index, used);
      if (further.total > 0) return { answer: further, used, way: place + 1, without: undefined };
    }
    if (!prepared.without) return { answer, used: usual, way: 0, without: undefined };
    const without = await countWithout(db, engine, index, prepared.asked, (word) =>
      prepared.askedFor(withoutWord(prepared.typed, word)),
    );
    return { answer, used: usual, way: 0, without };
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

  async function currentVocabulary(db: SearchDb): Promise<Vocabulary> {
    // the question also brings in announcements that were still on their way
    const isCurrent = (await config.vocabularyChanges?.current()) ?? true;
    const generation = config.vocabularyChanges?.generation ?? 0;
    if (!vocabulary || !isCurrent || vocabulary.generation !== generation || vocabulary.until < performance.now()) {
      const read = await config.vocabulary?.(db);
      const value = {
        lexicon: read ? lexiconOf(read.occupations) : emptyLexicon,
        titles: read?.titles ?? null,
        names: read?.names ?? null,
      };
      vocabulary = { value, until: performance.now() + lexiconMs, generation };
    }
    return vocabulary.value;
  }

  async function prepare<I extends IndexName>(db: SearchDb, index: I, request: SearchRequest<I>): Promise<Prepared<I>> {
    const vocabulary = await currentVocabulary(db);
    const own = conditionsOf((request.filter as AnyFilter | undefined) ?? null);
    const byRelevance = (request.sort ?? "relevance") === "relevance";
    const askedFor = (text: string) => ({ ...understandWork(index, text, vocabulary), own, byRelevance });
    const typed = request.q ?? "";
    return {
      way: request.way ?? null,
      typed,
      asked: askedFor(typed),
      askedFor,
      facets: request.facets ?? [],
      sort: request.sort ?? "relevance",
      page: clamp(request.page ?? 1, 1, 1_000_000),
      pageSize: clamp(request.pageSize ?? 20, 1, maxAtOnce),
      highlight: request.highlight ?? [],
      explain: request.explain ?? false,
      without: request.without ?? false,
    };
  }
}

/** What was typed, understood by the city's words and the classifications. People are searched by letters. */
function understandWork(
  index: IndexName,
  typed: string,
  { lexicon, titles, names }: Vocabulary,
): Omit<AskedFor, "own" | "byRelevance"> {
  const { parts, rest } = index === "jobs" ? readParts(typed, names) : { parts: [], rest: typed };
  const title = index === "jobs" && titles ? readNamedWork(rest, titles) : null;
  const understood: Understood = { ...understand(rest, lexicon), parts, title };
  const work = index === "jobs" && titles ? namedWork(understood, lexicon) : null;
  return {
    understood,
    work,
    isSure: understood.occupations.length > 0 || (title?.sure ?? 0) >= understoodFrom,
    said: parts.flatMap((part) => conditionOf(part) ?? []),
  };
}

/** A request as an engine reads it, by one of the ways to answer it. */
function requestBy<I extends IndexName>(prepared: Prepared<I>, way: Way): PreparedRequest<I> & { hasAfter: boolean } {
  const { facets, sort, page, pageSize, highlight, explain, asked } = prepared;
  const ranks = ranksOf(way, sort === "relevance");
  return {
    ...{ facets, sort, page, pageSize, highlight },
    explain: explain && asked.understood.words.length > 0,
    understood: { ...asked.understood, ...way.says },
    words: way.words,
    match: way.match,
    filter: filterOf(way.conditions),
    ranks,
    hasAfter: ranks !== way.ranks,
  };
}

/** How many of the hits are of the named work; the field of the work stands after it as the last rank. */
function namedTotal<I extends IndexName>(
  answer: EngineHits<I>,
  used: PreparedRequest<I> & { hasAfter: boolean },
): number {
  const { byRank, total } = answer;
  return byRank && used.hasAfter ? total - (byRank.at(-1) ?? 0) : total;
}

/** The conditions that can be left out one by one. */
const conditionsOf = (filter: AnyFilter | null): readonly AnyFilter[] =>
  filter === null ? [] : filter.op === "and" ? filter.of : [filter];

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
