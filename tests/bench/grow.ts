import { companyTables, peopleTables } from "./growing";
import { multiplyRows } from "./multiply";
import type { Place } from "./place";

/** Copies the rows of a city `times` times over. */
export async function grow(place: Place, times: number): Promise<void> {
  await multiplyRows(place, peopleTables, times);
  // companies multiply too, but each keeps its own people and jobs: the lists of a single company shall grow as well
  await multiplyRows(place, companyTables, times);
  await place.owner.pool.query("analyze");
}
