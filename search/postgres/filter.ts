import { type RawBuilder, sql } from "kysely";
import { widestPositions } from "~/domain/occupation/nearness";
import { type AnyFilter, type FieldFilter, type IndexName, type Point, sides } from "../engine";
import { columnOf, type FieldKind, fieldsOf } from "../settings/fields";

const types: Record<FieldKind, string> = {
  keyword: "text",
  keywords: "text",
  number: "double precision",
  boolean: "boolean",
  date: "date",
  instant: "timestamptz",
};

/** Mean radius of the earth in metres, as Meilisearch uses it. */
const earth = 6_371_000;

/** Writes a filter as SQL over the columns of an index table. Fields come from the settings, values are parameters. */
export function filterSql(index: IndexName, filter: AnyFilter): RawBuilder<boolean> {
  switch (filter.op) {
    case "and":
    case "or": {
      const of = filter.op === "or" ? togetherIn(filter.of) : filter.of;
      const parts = of.map((part) => sql`(${filterSql(index, part)})`);
      if (parts.length === 0) return filter.op === "and" ? sql`true` : sql`false`;
      return sql`${sql.join(parts, filter.op === "and" ? sql` and ` : sql` or `)}`;
    }
    case "not":
      return sql`not coalesce(${filterSql(index, filter.of)}, false)`;
    case "geoRadius":
      return withinSql(filter.around, filter.metres);
    default:
      return fieldSql(index, filter);
  }
}

/**
 * Several lists of values for one field as one list: any of the first or any of the second is any of both. An index then
 * answers once, and the planner guesses how many rows fit by one list instead of adding its guesses up.
 */
function togetherIn(of: readonly AnyFilter[]): AnyFilter[] {
  const lists = new Map<string, Set<string | number | boolean>>();
  for (const part of of)
    if (part.op === "in") lists.set(part.field, new Set([...(lists.get(part.field) ?? []), ...part.values]));
  return [
    ...of.filter(({ op }) => op !== "in"),
    ...[...lists].map(([field, values]): AnyFilter => {
      const all = [...values];
      return { op: "in", field, values: field === "kldb" ? widestPositions(all.map(String)) : all };
    }),
  ];
}

function fieldSql(index: IndexName, filter: FieldFilter): RawBuilder<boolean> {
  const kind: FieldKind | undefined = (fieldsOf[index] as Record<string, FieldKind>)[filter.field];
  if (!kind) throw new Error(`${index} has no field ${filter.field}`);
  const column = sql.ref(`d.${columnOf(filter.field)}`);
  const type = sql.raw(types[kind]);
  switch (filter.op) {
    case "eq":
      return kind === "keywords"
        ? sql`${column} @> array[${filter.value}]::text[]`
        : sql`${column} = ${filter.value}::${type}`;
    case "in":
      return kind === "keywords"
        ? sql`${column} && ${filter.values}::text[]`
        : sql`${column} = any (${filter.values}::${type}[])`;
    case "missing":
      return kind === "keywords" ? sql`${column} = '{}'` : sql`${column} is null`;
    case "range": {
      const bounds = sides.flatMap((side) =>
        filter[side] === undefined ? [] : [sql`${column} ${sql.raw(signs[side])} ${filter[side]}::${type}`],
      );
      return bounds.length === 0 ? sql`${column} is not null` : sql`${sql.join(bounds, sql` and `)}`;
    }
  }
}

const signs = { gte: ">=", gt: ">", lte: "<=", lt: "<" } as const;

/** Metres between a point and a row's place; null without one. Haversine, no extension needed. */
export function distanceSql(from: Point): RawBuilder<number> {
  return sql<number>`${2 * earth}::float8 * asin(least(1, sqrt(
    power(sin(radians(d.lat - ${from.lat}::float8) / 2), 2)
    + cos(radians(${from.lat}::float8)) * cos(radians(d.lat)) * power(sin(radians(d.lon - ${from.lon}::float8) / 2), 2))))`;
}

/** A box that an index can answer first, then the exact circle. */
function withinSql(around: Point, metres: number): RawBuilder<boolean> {
  const degrees = (metres / earth) * (180 / Math.PI);
  const wide = degrees / Math.max(Math.cos((around.lat * Math.PI) / 180), 0.01);
  return sql`d.lat between ${around.lat - degrees}::float8 and ${around.lat + degrees}::float8
    and d.lon between ${around.lon - wide}::float8 and ${around.lon + wide}::float8
    and ${distanceSql(around)} <= ${metres}::float8`;
}
