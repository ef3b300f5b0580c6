import { dayOfNumber } from "~/domain/days";
import type { IndexName, SortOf } from "../engine";
import { settingsOf } from "../settings";
import type { FieldKind } from "../settings/fields";
import { valueAttribute } from "./settings";

/** A proxy in between may answer 200 with something else. @throws when this is no page of hits */
export function mustBeAnswer(result: { hits?: { id?: unknown; doc?: unknown }[] }): void {
  const isPage = Array.isArray(result.hits) && result.hits.every((hit) => typeof hit?.id === "string" && hit.doc);
  if (!isPage) throw new Error("Meilisearch answered a search without hits");
}

/** Of a finite search. @throws when the answer holds no number: that is no answer, and not an empty one */
export function totalOf(result: { totalHits?: number }): number {
  if (Number.isInteger(result.totalHits)) return result.totalHits as number;
  throw new Error("Meilisearch answered a search without a total");
}

export function sortText<I extends IndexName>(index: I, sort: SortOf<I>, hasText: boolean): string[] {
  if (typeof sort === "object") return [`_geoPoint(${sort.distanceFrom.lat},${sort.distanceFrom.lon}):asc`];
  const sorts: Record<string, { field: string; descending: boolean }> = settingsOf[index].sorts;
  if (sort === "relevance" && hasText) return [];
  const named = sorts[sort === "relevance" ? settingsOf[index].naturalSort : sort];
  if (!named) throw new Error(`${index} cannot be sorted by ${sort}`);
  return [`${valueAttribute(named.field)}:${named.descending ? "desc" : "asc"}`];
}

/** Counts by the port's values again: a day number becomes a date. */
export function fromComparable(kind: FieldKind, counts: Record<string, number>): Record<string, number> {
  const back = (value: string) =>
    kind === "date"
      ? dayOfNumber(Number(value))
      : kind === "instant"
        ? new Date(Number(value)).toISOString()
        : kind === "number"
          ? String(Number(value))
          : value;
  return Object.fromEntries(
    Object.entries(counts)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([value, n]) => [back(value), n]),
  );
}
