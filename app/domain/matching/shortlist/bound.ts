import { compareMatches, type Placed } from "../match";

/** Nobody's real place in the list is before this one. */
export type Bound = Placed;

/**
 * Places best first, in the order of a list, by scores with one decimal from 0 to 100. Only what is read is made a bound
 * and put in order: of twenty thousand usually a hundred.
 */
export function* inOrder(
  scores: Float64Array,
  blocked: Uint8Array,
  boundOf: (place: number) => Bound,
): Generator<Bound> {
  // counting sort: where in `sorted` the places of each score begin, the best score first
  const begins = new Int32Array(2 * scoreSteps + 1);
  const keys = new Int32Array(scores.length);
  for (let place = 0; place < scores.length; place += 1) {
    const key = scoreSteps - 1 - Math.round((scores[place] ?? 0) * 10) + (blocked[place] ? scoreSteps : 0);
    keys[place] = key;
    begins[key + 1] = (begins[key + 1] ?? 0) + 1;
  }
  for (let key = 1; key < begins.length; key += 1) begins[key] = (begins[key] ?? 0) + (begins[key - 1] ?? 0);
  const sorted = new Int32Array(scores.length);
  const next = begins.slice();
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? 0;
    const at = next[key] ?? 0;
    sorted[at] = place;
    next[key] = at + 1;
  }
  for (let key = 0; key + 1 < begins.length; key += 1) {
    const alike = sorted.subarray(begins[key], begins[key + 1]);
    if (alike.length > 0) yield* Array.from(alike, boundOf).sort(compareMatches);
  }
}

/** 0.0, 0.1 … 100.0 */
const scoreSteps = 1_001;
