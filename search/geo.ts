import type { Point } from "./engine";

/** Mean radius of the earth in metres; Meilisearch and the SQL of the PostgreSQL engine use the same. */
const earth = 6_371_000;

/** Metres between two points as the crow flies (haversine). */
export function distanceBetween(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(half)));
}
