import { type AnyFilter, type FieldFilter, type IndexName, sides } from "../engine";
import { type FieldKind, fieldsOf } from "../settings/fields";
import { comparable, valueAttribute } from "./settings";

const quote = (value: string): string => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
const never = `(id IS NULL)`;
const always = `(id EXISTS)`;

/** Writes a filter in Meilisearch's language; every value is quoted, so none can become an operator. */
export function filterText(index: IndexName, filter: AnyFilter): string {
  switch (filter.op) {
    case "and":
    case "or":
      if (filter.of.length === 0) return filter.op === "and" ? always : never;
      // the server limits how deeply brackets may be nested
      if (filter.of[0] && filter.of.length === 1) return filterText(index, filter.of[0]);
      return `(${filter.of.map((part) => filterText(index, part)).join(filter.op === "and" ? " AND " : " OR ")})`;
    case "not":
      return `(NOT ${filterText(index, filter.of)})`;
    case "geoRadius":
      return `_geoRadius(${filter.around.lat}, ${filter.around.lon}, ${Math.round(filter.metres)})`;
    default:
      return fieldText(index, filter);
  }
}

const signs = { gte: ">=", gt: ">", lte: "<=", lt: "<" } as const;

function fieldText(index: IndexName, filter: FieldFilter): string {
  const kind: FieldKind | undefined = (fieldsOf[index] as Record<string, FieldKind>)[filter.field];
  if (!kind) throw new Error(`${index} has no field ${filter.field}`);
  const attribute = valueAttribute(filter.field);
  const literal = (value: unknown) => quote(String(comparable(kind === "keywords" ? "keyword" : kind, value)));
  switch (filter.op) {
    case "eq":
      return `(${attribute} = ${literal(filter.value)})`;
    case "in":
      return filter.values.length === 0 ? never : `(${attribute} IN [${filter.values.map(literal).join(", ")}])`;
    case "missing":
      return `(${attribute} NOT EXISTS OR ${attribute} IS NULL OR ${attribute} IS EMPTY)`;
    case "range": {
      const bounds = sides.flatMap((side) =>
        filter[side] === undefined ? [] : [`${attribute} ${signs[side]} ${literal(filter[side])}`],
      );
      return bounds.length === 0 ? `(${attribute} EXISTS)` : `(${bounds.join(" AND ")})`;
    }
  }
}
