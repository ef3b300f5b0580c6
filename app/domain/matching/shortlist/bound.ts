import { compareMatches, type Placed } from "../match";

/** Nobody's real place in the list is before this one. */
export type Bound = Placed;

/** Best first, in the order of a list. Only what is read is put in order: of twenty thousand usually a hundred. */
export function* inOrder(bounds: readonly Bound[]): Generator<Bound> {
  const buckets = new Map<number, Bound[]>();
  for (const bound of bounds) {
    const key = bound.result.blocked ? bound.result.score - blockedAfter : bound.result.score;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(bound);
    else buckets.set(key, [bound]);
  }
  for (const key of [...buckets.keys()].sort((a, b) => b - a)) yield* (buckets.get(key) ?? []).sort(compareMatches);
}

/** Further apart than any two scores. */
const blockedAfter = 1_000;
