import { compareMatches, type Placed } from "../match";
import type { Bound } from "./bound";

export type Threshold<Real extends Placed> = {
  /** places of the list that have to be right */
  want: number;
  /** everybody there is, by what they can be at best, best first */
  bounds: Iterator<Bound>;
  /** the real ratings of these; who is gone meanwhile is left out */
  rate: (bounds: readonly Bound[]) => Promise<readonly Real[]>;
  /** who belongs in the list that is shown */
  shown: (real: Real) => boolean;
  /** rated already: those whose bound the index cannot know */
  rated: readonly Real[];
};

/** Read at once: more than wanted, because a bound promises more than most people keep. */
const batch = (want: number) => Math.max(40, Math.ceil(want * 1.5));

/**
 * The first `want` of the list, as if everybody had been rated (threshold algorithm, Fagin, Lotem, Naor 2001): people
 * are rated in the order of what they can be at best, until even the best of the others could not enter the list.
 */
export async function bestByThreshold<Real extends Placed>(
  given: Threshold<Real>,
): Promise<{ best: Real[]; rated: number; rounds: number }> {
  const seen = new Set(given.rated.map((r) => r.result.candidateId));
  let best = given.rated.filter(given.shown).sort(compareMatches).slice(0, given.want);
  let rated = seen.size;
  const mayEnter = (bound: Placed) => {
    const lowest = best[given.want - 1];
    return lowest === undefined || compareMatches(bound, lowest) < 0;
  };
  for (let rounds = 0; ; rounds += 1) {
    const next: Bound[] = [];
    while (next.length < batch(given.want)) {
      const bound = given.bounds.next();
      if (bound.done || !mayEnter(bound.value)) break;
      if (!seen.has(bound.value.result.candidateId)) next.push(bound.value);
    }
    if (next.length === 0) return { best, rated, rounds };
    const real = await given.rate(next);
    rated += real.length;
    best = [...best, ...real.filter(given.shown)].sort(compareMatches).slice(0, given.want);
  }
}
