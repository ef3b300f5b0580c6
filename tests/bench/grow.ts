import { ofCompanies, ofPeople } from "./growing";
import { multiplyRows } from "./multiply";
import type { Place } from "./place";

/** Copies the rows of a city `times` times over. */
export async function grow(place: Place, times: number): Promise<void> {
  await multiplyRows(place, ofPeople, times);
  // companies grow too, but what belongs to a company stays with it: its own lists are to grow as well
  await multiplyRows(place, ofCompanies, times);
  await place.owner.pool.query("analyze");
}
