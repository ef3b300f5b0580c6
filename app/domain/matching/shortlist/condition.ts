import type { KnownField } from "./known";

/** A condition on what the index knows of a person; the search port reads the same shape. */
export type Condition =
  | { op: "and"; of: readonly Condition[] }
  | { op: "or"; of: readonly Condition[] }
  | { op: "not"; of: Condition }
  | { op: "eq"; field: KnownField; value: string | number | boolean }
  | { op: "in"; field: KnownField; values: readonly (string | number)[] }
  | { op: "range"; field: KnownField; gte?: number | string; lte?: number | string }
  | { op: "missing"; field: KnownField };

export const always: Condition = { op: "and", of: [] };
export const never: Condition = { op: "or", of: [] };
const isAlways = (c: Condition) => c.op === "and" && c.of.length === 0;
const isNever = (c: Condition) => c.op === "or" && c.of.length === 0;

/** All of them; what always holds falls away, so that an engine gets no more to do than needed. */
export function all(parts: readonly Condition[]): Condition {
  const kept = parts.filter((p) => !isAlways(p));
  if (kept.some(isNever)) return never;
  return kept.length === 1 && kept[0] ? kept[0] : { op: "and", of: kept };
}

/** Any of them. */
export function any(parts: readonly Condition[]): Condition {
  const kept = parts.filter((p) => !isNever(p));
  if (kept.some(isAlways)) return always;
  return kept.length === 1 && kept[0] ? kept[0] : { op: "or", of: kept };
}

export const missing = (field: KnownField): Condition => ({ op: "missing", field });
export const not = (of: Condition): Condition => ({ op: "not", of });
/** The list of the field holds one of these (for a plain field: it is one of these). */
export const oneOf = (field: KnownField, values: readonly (string | number)[]): Condition =>
  values.length === 0 ? never : { op: "in", field, values };
/** The list of the field holds each of these. */
export const holdsAll = (field: KnownField, values: readonly string[]): Condition =>
  all(values.map((value): Condition => ({ op: "eq", field, value })));
export const atLeast = (field: KnownField, value: number | string): Condition => ({ op: "range", field, gte: value });
export const atMost = (field: KnownField, value: number | string): Condition => ({ op: "range", field, lte: value });
