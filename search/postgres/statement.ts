import { type RawBuilder, sql } from "kysely";
import {
  type AnyFilter,
  type DocumentOf,
  type IndexName,
  type PreparedRequest,
  rankedWordsShare,
  rankScore,
} from "../engine";
import { settingsOf } from "../settings";
import { columnOf, type FieldKind, fieldsOf } from "../settings/fields";
import type { Term } from "./expansion";
import { distanceSql, filterSql } from "./filter";
import { hasOtherAnswers, matchQuery, maxScoreWithoutOccupation, namedSql, scoreSql } from "./score";

export type Slot = "a" | "b";
/** Searches read through a view that opens only for the roles that may; see the migration for why not a policy. */
export const viewOf = (index: IndexName, slot: Slot): string => `search_pg.${index}_${slot}_read`;
export const tableOf = (index: IndexName, slot: Slot): string => `search_pg.${index}_${slot}`;
export const wordsOf = (index: IndexName, slot: Slot): string => `search_pg.${index}_${slot}_word`;

export type Row<I extends IndexName> = {
  /** what was live when the statement ran; when it is not what the statement was written for, the answer is void */
  live: string;
  total: number;
  hits: { id: string; doc: DocumentOf[I]; score: number }[] | null;
  facets: { field: string; value: string; n: number }[] | null;
  ranks?: number[];
};

/** Names what is live: slot, generation and state of the word list. */
export const liveSql = (index: IndexName) => sql<{ live: string }>`
  select s.slot || s.generation || ':' || v.version as live
  from search_pg.state s join search_pg.vocabulary v on v.index_name = s.index_name and v.slot = s.slot
  where s.engine = 'postgres' and s.index_name = ${index}`;

/** Pages that begin further down are not looked for among the hits of the occupation. */
const maxNamed = 400;
/** Sums of the same parts added in another order differ by less than this. */
const rounding = 1e-9;

/** One statement, one snapshot: page, exact total, facets and the pointer they are valid for. */
export function searchStatement<I extends IndexName>(
  index: I,
  slot: Slot,
  request: PreparedRequest<I>,
  terms: readonly Term[],
  ties: readonly Term[] = [],
) {
  const source = sql`${sql.raw(viewOf(index, slot))} as d`;
  const where = conditionSql(index, terms, request.filter, request.match, request.ranks);
  const score = request.ranks
    ? ranksSql(index, request.ranks, ties)
    : scoreSql(index, terms, request.understood.occupations, request.match);
  const order = orderOf(index, request, terms, score);
  const limit = sql`limit ${request.pageSize} offset ${(request.page - 1) * request.pageSize}`;
  const live = sql`(${liveSql(index)})`;

  // Without facets and by a stored order an index can deliver the page: nothing is materialised.
  if (request.facets.length === 0 && order.stored) {
    return sql<Row<I>>`
      select ${live} as live,
        (select count(*)::int from ${source} where ${where}) as total,
        (select json_agg(json_build_object('id', p.id, 'doc', p.doc, 'score', p.score)) from (
          select d.id, d.doc, ${score} as score
          from ${source} where ${where} order by ${order.first} ${order.direction} nulls last, d.id ${limit}) as p) as hits,
        null::json as facets`;
  }
  // All documents by the order of the index: an index delivers the page, and they are only counted, by their values. With
  // a filter the few that fulfil it may lie far apart in that order.
  const isWhole =
    request.ranks === null &&
    (request.filter === null || (request.filter.op === "and" && request.filter.of.length === 0));
  if (isWhole && order.isNatural && terms.length === 0 && request.facets.every((field) => isPlain(index, field))) {
    const values = sql.join(request.facets.map((field) => sql.ref(`d.${columnOf(field)}`)));
    return sql<Row<I>>`
      with hit as materialized (select ${values}, count(*) as n from ${source} group by ${values})
      select ${live} as live, (select coalesce(sum(n), 0)::int from hit) as total,
        (select json_agg(json_build_object('id', p.id, 'doc', p.doc, 'score', p.score)) from (
          select d.id, d.doc, ${score} as score
          from ${source} order by ${order.first} ${order.direction} nulls last, d.id ${limit}) as p) as hits,
        ${facetsSql(index, request.facets, sql`sum(n)`)} as facets`;
  }
  const columns = request.facets.map((field) => sql`, ${sql.ref(`d.${columnOf(field)}`)}`);
  const last = request.page * request.pageSize;
  const { occupations } = request.understood;
  const isShort =
    order.byScore &&
    request.ranks === null &&
    occupations.length > 0 &&
    last <= maxNamed &&
    terms.some(hasOtherAnswers);
  const by = sql`${sql.raw(order.byScore ? "score" : "first")} ${order.direction} nulls last, score desc, natural_order ${order.naturalDirection} nulls last, id`;
  if (isShort) {
    // A frequent word has tens of thousands of hits, and those of the occupation that it names stand before all others:
    // when the page is filled with such that nobody else can reach, the others are counted and not scored.
    const isFilled = sql`(select filled from reach)`;
    const counted = request.facets.length > 0;
    return sql<Row<I>>`
      with named as materialized (
        select d.id, ${score} as score, ${order.natural} as natural_order
        from ${source} where ${namedSql(index, occupations)} and ${where}),
      reach as materialized (
        select count(*) >= ${last} as filled from named where score > ${maxScoreWithoutOccupation(source, terms, request.match)} + ${rounding}::float8),
      hit as materialized (
        select d.id, case when ${isFilled} then null else ${score} end as score, ${order.natural} as natural_order
          ${columns.length > 0 ? sql.join(columns, sql``) : sql``}
        from ${source} where ${counted ? sql`true` : sql`not ${isFilled}`} and ${where}),
      candidate as (
        select id, score, natural_order from named where ${isFilled}
        union all select id, score, natural_order from hit where not ${isFilled}),
      page as (
        select id, score, row_number() over (order by ${by}) as place
        from (select id, score, natural_order from candidate order by ${by} ${limit}) as top)
      select ${live} as live,
        case when ${isFilled} and ${!counted} then (select count(*)::int from ${source} where ${where})
          else (select count(*)::int from hit) end as total,
        (select json_agg(json_build_object('id', p.id, 'doc', d.doc, 'score', p.score) order by p.place)
          from page as p join ${source} on d.id = p.id) as hits,
        ${facetsSql(index, request.facets)} as facets`;
  }
  return sql<Row<I>>`
    with hit as materialized (
      select d.id, ${score} as score, ${order.byScore ? sql`null` : order.first} as first, ${order.natural} as natural_order
        ${columns.length > 0 ? sql.join(columns, sql``) : sql``}
      from ${source} where ${where}),
    page as (
      select id, score, row_number() over (order by ${by}) as place
      from (select id, score, first, natural_order from hit order by ${by} ${limit}) as top)
    select ${live} as live,
      (select count(*)::int from hit) as total,
      (select json_agg(json_build_object('id', p.id, 'doc', d.doc, 'score', p.score) order by p.place)
        from page as p join ${source} on d.id = p.id) as hits,
      ${facetsSql(index, request.facets)} as facets
      ${request.ranks && order.byScore ? sql`, (select ${rankCounts(request.ranks)} from hit) as ranks` : sql``}`;
}

/** How many hits each rank decides. */
const rankCounts = (ranks: readonly AnyFilter[]): RawBuilder<unknown> =>
  sql`json_build_array(${sql.join(
    ranks.map(
      (_, place) =>
        sql`count(*) filter (where score >= ${rankScore(place)}::float8 and score < ${place === 0 ? 2 : rankScore(place - 1)}::float8)`,
    ),
  )})`;

/** Only counts how many fulfil each of these conditions, all in one snapshot. */
export function totalsStatement(
  index: IndexName,
  slot: Slot,
  searches: readonly { terms: readonly Term[]; filter: AnyFilter | null; match: "all" | "some" }[],
) {
  const source = sql`${sql.raw(viewOf(index, slot))} as d`;
  const counts = searches.map(
    (one) => sql`(select count(*)::int from ${source} where ${conditionSql(index, one.terms, one.filter, one.match)})`,
  );
  return sql<{ live: string; totals: number[] }>`
    select (${liveSql(index)}) as live, array[${sql.join(counts)}]::int[] as totals`;
}

function conditionSql(
  index: IndexName,
  terms: readonly Term[],
  filter: AnyFilter | null,
  match: "all" | "some",
  ranks: readonly AnyFilter[] | null = null,
): RawBuilder<unknown> {
  return sql.join(
    [
      ...(ranks ? [sql`(${filterSql(index, { op: "or", of: ranks })})`] : []),
      ...(terms.length > 0 ? [sql`d.tsv @@ ${matchQuery(terms, match)}::tsquery`] : []),
      ...(filter ? [sql`(${filterSql(index, filter)})`] : []),
      sql`true`,
    ],
    sql` and `,
  );
}

/** The score by the first rank that a document fulfils. */
const ranksSql = (index: IndexName, ranks: readonly AnyFilter[], ties: readonly Term[]): RawBuilder<number> =>
  sql<number>`${rankedWordsShare}::float8 * ${scoreSql(index, ties, [], "some")} + case ${sql.join(
    ranks.map((filter, place) => sql`when ${filterSql(index, filter)} then ${rankScore(place)}::float8`),
    sql` `,
  )} else 0 end`;

/**
 * Columns instead of documents: a rule that reads a thousand people needs twenty short values of each, not the text.
 * Some ids, or a page of all by their order.
 */
export function pickStatement<P>(
  index: IndexName,
  slot: Slot,
  wanted: { ids: readonly string[] } | { after: string; most: number },
  fields: readonly string[],
) {
  const source = sql`${sql.raw(viewOf(index, slot))} as d`;
  // the names of the port stay as they are: inside the JSON nobody turns them back
  const named = (field: string) => {
    if (!(field in fieldsOf[index])) throw new Error(`${index} has no field ${field}`);
    return sql`${sql.ref(`d.${columnOf(field)}`)} as ${sql.raw(`"${field}"`)}`;
  };
  return sql<{ live: string; settingsVersion: number | null; picked: P[] | null }>`
    select (${liveSql(index)}) as live,
      (select settings_version from search_pg.state where engine = 'postgres' and index_name = ${index}) as settings_version,
      (select json_agg(p) from (select d.id, ${sql.join(fields.map(named))} from ${source}
        where ${"ids" in wanted ? sql`d.id = any (${[...wanted.ids]}::text[])` : sql`d.id > ${wanted.after} order by d.id limit ${wanted.most}`}) as p) as picked`;
}

type Order = {
  first: RawBuilder<unknown>;
  direction: RawBuilder<unknown>;
  natural: RawBuilder<unknown>;
  naturalDirection: RawBuilder<unknown>;
  /** `first` is a column, so an index may have the order already */
  stored: boolean;
  /** `first` is what breaks the ties of all other orders */
  isNatural: boolean;
  /** `first` is the score, which is then calculated once and not twice */
  byScore: boolean;
};

function orderOf<I extends IndexName>(
  index: I,
  request: PreparedRequest<I>,
  terms: readonly Term[],
  score: RawBuilder<number>,
): Order {
  const sorts: Record<string, { field: string; descending: boolean }> = settingsOf[index].sorts;
  const named = (name: string) => {
    const sort = sorts[name];
    if (!sort) throw new Error(`${index} cannot be sorted by ${name}`);
    return { column: sql.ref(`d.${columnOf(sort.field)}`), direction: sql.raw(sort.descending ? "desc" : "asc") };
  };
  const natural = named(settingsOf[index].naturalSort);
  const rest = { natural: natural.column, naturalDirection: natural.direction };
  if (typeof request.sort === "object") {
    return {
      first: distanceSql(request.sort.distanceFrom),
      direction: sql.raw("asc"),
      stored: false,
      isNatural: false,
      byScore: false,
      ...rest,
    };
  }
  if (request.sort === "relevance" && (terms.length > 0 || request.ranks !== null))
    return { first: score, direction: sql.raw("desc"), stored: false, isNatural: false, byScore: true, ...rest };
  const name = request.sort === "relevance" ? settingsOf[index].naturalSort : request.sort;
  const sort = named(name);
  const isNatural = name === settingsOf[index].naturalSort;
  return { first: sort.column, direction: sort.direction, stored: true, isNatural, byScore: false, ...rest };
}

const isPlain = (index: IndexName, field: string): boolean =>
  (fieldsOf[index] as Record<string, FieldKind>)[field] !== "keywords";

/**
 * All plain fields in one pass of grouping sets; list fields each by their elements.
 * @param count documents behind the rows of `hit`
 */
function facetsSql(index: IndexName, facets: readonly string[], count = sql`count(*)`): RawBuilder<unknown> {
  if (facets.length === 0) return sql`null::json`;
  const column = (field: string) => sql.ref(`hit.${columnOf(field)}`);
  const plain = facets.filter((field) => isPlain(index, field));
  const lists = facets.filter((field) => !isPlain(index, field));
  const parts = lists.map(
    (field) =>
      sql`select ${field}::text as field, value, count(*)::int as n from hit, unnest(${column(field)}) as value group by value`,
  );
  if (plain.length > 0) {
    const which = sql.join(
      plain.map((field) => sql`when grouping(${column(field)}) = 0 then ${field}::text`),
      sql` `,
    );
    const value = sql.join(
      plain.map((field) => sql`when grouping(${column(field)}) = 0 then ${column(field)}::text`),
      sql` `,
    );
    const sets = sql.join(plain.map((field) => sql`(${column(field)})`));
    parts.push(
      sql`select case ${which} end as field, case ${value} end as value, ${count}::int as n from hit group by grouping sets (${sets})`,
    );
  }
  return sql`(select json_agg(f) from (${sql.join(parts, sql` union all `)}) as f where f.value is not null)`;
}
