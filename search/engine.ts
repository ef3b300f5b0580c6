import type { QueryExecutorProvider } from "kysely";
import type { CandidateDocument } from "./documents/candidate";
import type { JobDocument } from "./documents/job";
import type { candidateSettings, jobSettings } from "./settings";
import type { candidateFields, FieldKind, jobFields } from "./settings/fields";
import type { Segment } from "./text/highlight";
import type { QueryWord, Understood } from "./text/query";
import type { Why } from "./why";

/**
 * The port of search. Two engines answer it alike (tests/contract holds them to it): PostgreSQL in the same database,
 * and Meilisearch when there is one. They differ only in the order of hits that rank equal.
 */

export type IndexName = "jobs" | "candidates";
export const searchIndexes: readonly IndexName[] = ["jobs", "candidates"];
export type DocumentOf = { jobs: JobDocument; candidates: CandidateDocument };
type Fields = { jobs: typeof jobFields; candidates: typeof candidateFields };
type Settings = { jobs: typeof jobSettings; candidates: typeof candidateSettings };

export type FieldOf<I extends IndexName> = keyof Fields[I] & string;
type ValueOf<Kind> = Kind extends "number" ? number : Kind extends "boolean" ? boolean : string;
type RangeKind = Extract<FieldKind, "number" | "date" | "instant">;
type RangeFieldOf<I extends IndexName> = { [F in FieldOf<I>]: Fields[I][F] extends RangeKind ? F : never }[FieldOf<I>];

export type Point = { lat: number; lon: number };
/** The sides of a range, from the lower to the upper. */
export const sides = ["gte", "gt", "lte", "lt"] as const;
type Bounds<Value> = { gte?: Value; lte?: Value; gt?: Value; lt?: Value };

/**
 * A condition. On a field without a value `eq`, `in`, `range` and `geoRadius` are false and `not` of them true;
 * `missing` asks for exactly that, so that unknown need not count as bad. An empty `and` is always true, an empty `or`
 * and an empty `in` never are.
 */
export type Filter<I extends IndexName> =
  | { op: "and" | "or"; of: readonly Filter<I>[] }
  | { op: "not"; of: Filter<I> }
  | { [F in FieldOf<I>]: { op: "eq"; field: F; value: ValueOf<Fields[I][F]> } }[FieldOf<I>]
  | { [F in FieldOf<I>]: { op: "in"; field: F; values: readonly ValueOf<Fields[I][F]>[] } }[FieldOf<I>]
  | { [F in RangeFieldOf<I>]: { op: "range"; field: F } & Bounds<ValueOf<Fields[I][F]>> }[RangeFieldOf<I>]
  | { op: "missing"; field: FieldOf<I> }
  | { op: "geoRadius"; around: Point; metres: number };

/** A filter as the engines read it; its fields are checked against the settings when it is translated for an engine. */
export type AnyFilter =
  | { op: "and" | "or"; of: readonly AnyFilter[] }
  | { op: "not"; of: AnyFilter }
  | { op: "eq"; field: string; value: string | number | boolean }
  | { op: "in"; field: string; values: readonly (string | number | boolean)[] }
  | ({ op: "range"; field: string } & Bounds<string | number>)
  | { op: "missing"; field: string }
  | { op: "geoRadius"; around: Point; metres: number };
export type FieldFilter = Extract<AnyFilter, { field: string }>;

export type SortOf<I extends IndexName> = "relevance" | (keyof Settings[I]["sorts"] & string) | { distanceFrom: Point };
export type HighlightOf<I extends IndexName> = Settings[I]["highlightable"][number] & string;

export type SearchRequest<I extends IndexName> = {
  /** what a person typed; anything at all */
  q?: string;
  filter?: Filter<I>;
  /** fields to count values of, among all hits */
  facets?: readonly FieldOf<I>[];
  /** without a text, relevance is the index's natural order: newest jobs, longest waiting people */
  sort?: SortOf<I>;
  /** from 1 */
  page?: number;
  /** 1 to 400 */
  pageSize?: number;
  highlight?: readonly HighlightOf<I>[];
  /** adds to each hit why it is one */
  explain?: boolean;
  /** when nothing is found, adds what stood in the way; one more request to the engine */
  without?: boolean;
  /** the way by which another search for the same words was answered; no other is tried then */
  way?: number;
};

export type Hit<I extends IndexName> = {
  id: string;
  doc: DocumentOf[I];
  /** 0 to 1, comparable within one answer only */
  score: number;
  /** metres, when the search sorts by or filters on a distance */
  distance: number | null;
  /** the fields asked for in which something matched; one entry per text of the field */
  highlights: Partial<Record<HighlightOf<I>, Segment[][]>>;
  /** when asked for, and something was typed */
  why?: Why;
};

export type SearchResult<I extends IndexName> = {
  hits: Hit<I>[];
  /** exact */
  total: number;
  page: number;
  pageSize: number;
  pages: number;
  /** value → number of hits, most frequent first */
  facets: Partial<Record<FieldOf<I>, Record<string, number>>>;
  understood: Understood;
  /** by which of the ways for these words it was answered */
  way: number;
  /** when asked for, and nothing was found */
  without?: Without;
  engine: EngineName;
  /** the wanted engine answered and found nothing where this one did: a difference, no outage */
  differs?: { wanted: EngineName };
  /** the wanted engine could not answer and this one stood in: say so on the page */
  degraded?: { wanted: EngineName; reason: string };
};

/**
 * What would be found if one thing were left out, each total exactly what that search would answer. `filters[n].at` is the
 * place of the condition in the request's `and` (0 when the request has one condition only).
 */
export type Without = { filters: { at: number; total: number }[]; words: { text: string; total: number }[] };

export type EngineName = "postgres" | "meilisearch";

/** One of several searches of which only the totals are wanted. */
export type CountQuery = { words: readonly QueryWord[]; filter: AnyFilter | null; match: "all" | "some" };

/** What reaches an engine: the request with its words already understood, the same for both. */
export type PreparedRequest<I extends IndexName> = Required<
  Omit<SearchRequest<I>, "q" | "filter" | "way" | "without">
> & {
  filter: AnyFilter | null;
  understood: Understood;
  /** the words that documents are compared with */
  words: readonly QueryWord[];
  /** all words must be found, or some of them */
  match: "all" | "some";
  /**
   * Beside the words: a document fulfils one of these, and the first that it fulfils decides its rank; among equals those
   * with more of the understood words come first. By another order than relevance they only decide what is found.
   */
  ranks: readonly AnyFilter[] | null;
};

/** Score of a document by the place of the first rank it fulfils, and what its words may add: never up to the next rank. */
export const rankScore = (place: number): number => 0.95 / (1 + place / 4);
export const rankedWordsShare = 0.03;

export type EngineHits<I extends IndexName> = {
  hits: { id: string; doc: DocumentOf[I]; score: number; why?: Why }[];
  total: number;
  facets: Partial<Record<FieldOf<I>, Record<string, number>>>;
  /** with ranks and by relevance: how many documents each decides */
  byRank?: number[];
};

/** A transaction (or pool) that the caller opened as the acting person; it tells PostgreSQL who may search whom. */
export type SearchDb = QueryExecutorProvider;
/** Opens a transaction as the system and runs the work in it. */
export type Transact = <T>(work: (db: SearchDb) => Promise<T>) => Promise<T>;

export type RebuildSource<I extends IndexName> = {
  /** all documents that belong in the index, in batches */
  documents: AsyncIterable<readonly DocumentOf[I][]>;
  /** the current documents of these ids; those missing from the answer do not belong in the index (any more) */
  reread(db: SearchDb, ids: readonly string[]): Promise<DocumentOf[I][]>;
};

/** The values of some fields of one document, for a rule that works on many at once. */
export type Picked<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]> = { id: string } & Pick<
  DocumentOf[I],
  F
>;

/** Receives every document of an index. */
export type PickSink<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]> = {
  /** All pages follow; again from the start when the index was swapped or its engine failed while they were read. */
  begin(): void;
  take(page: readonly Picked<I, F>[]): void;
};

export type EngineHealth = {
  engine: EngineName;
  ok: boolean;
  indexes: Record<IndexName, { documents: number; settingsVersion: number | null; outdated: boolean }> | null;
  error?: string;
};

export type SearchEngine = {
  readonly name: EngineName;
  search<I extends IndexName>(db: SearchDb, index: I, request: PreparedRequest<I>): Promise<EngineHits<I>>;
  /** The totals of these searches, in their order, in one request to the engine. */
  totals(db: SearchDb, index: IndexName, searches: readonly CountQuery[]): Promise<number[]>;
  get<I extends IndexName>(db: SearchDb, index: I, ids: readonly string[]): Promise<DocumentOf[I][]>;
  /**
   * These documents, in no order, as the values of `fields`; those not in the index are missing from the answer.
   * @throws IndexOutdated when the index was built with other settings and may lack a field
   */
  pick<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
    db: SearchDb,
    index: I,
    ids: readonly string[],
    fields: readonly F[],
  ): Promise<Picked<I, F>[]>;
  /** All documents as `pick` gives them, a page at a time. @throws IndexOutdated */
  pickAll<I extends IndexName, F extends FieldOf<I> & keyof DocumentOf[I]>(
    db: SearchDb,
    index: I,
    fields: readonly F[],
    sink: PickSink<I, F>,
  ): Promise<void>;
  /** Returns when the documents can be found. @throws when the engine refuses one */
  upsert<I extends IndexName>(db: SearchDb, index: I, documents: readonly DocumentOf[I][]): Promise<void>;
  /** Returns when they cannot be found any more; unknown ids are fine. */
  remove(db: SearchDb, index: IndexName, ids: readonly string[]): Promise<void>;
  /** id → version of all documents in the index */
  versions(db: SearchDb, index: IndexName): Promise<Map<string, string>>;
  /**
   * Fills a second index and swaps it in; searches see all of the old or all of the new. Changes made meanwhile are
   * replayed before the swap. @returns number of documents
   */
  rebuild<I extends IndexName>(transact: Transact, index: I, source: RebuildSource<I>): Promise<number>;
  health(db: SearchDb): Promise<EngineHealth>;
};
