import { compareMatches, type Placed } from "../match";

export type Threshold<Real extends Placed, Bound extends Placed> = {
  /** places of the list that have to be right */
  want: number;
  /** the pair is stopped whoever it is (a closed job): then a block says nothing about the others */
  allBlocked: boolean;
  /** bounds of everybody who may lose at most so many points of 100; 100 = everybody there is */
  pick: (limit: number) => Promise<readonly Bound[]>;
  /** the real ratings of these; who is gone meanwhile is left out */
  rate: (bounds: readonly Bound[]) => Promise<readonly Real[]>;
  /** who belongs in the list that is shown */
  shown: (real: Real) => boolean;
  /** rated already: those whose bound the index cannot know */
  rated: readonly Real[];
};

/** A good list of a big city is made within these; later rounds take what the first one found as their limit. */
const firstLimit = 3;
/** Read at once: more than wanted, because a bound promises more than most people keep. */
const batch = (want: number) => Math.max(40, Math.ceil(want * 1.5));

/**
 * The first `want` of the list, as if everybody had been rated (threshold algorithm). Whoever the index leaves out at a
 * limit L scores less than 100 − L, and nobody is rated better than the bound: so the list is right as soon as its last
 * place is above both.
 */
export async function bestByThreshold<Real extends Placed, Bound extends Placed>(
  given: Threshold<Real, Bound>,
): Promise<{ best: Real[]; rated: Real[]; picked: number; rounds: number }> {
  const rated = [...given.rated];
  const seen = new Set(rated.map((r) => r.result.candidateId));
  let best = rated.filter(given.shown).sort(compareMatches).slice(0, given.want);
  let queue: Bound[] = [];
  let picked = 0;
  const last = (): Real | undefined => best[given.want - 1];
  const mayEnter = (bound: Placed) => {
    const lowest = last();
    return lowest === undefined || compareMatches(bound, lowest) < 0;
  };

  let limit = firstLimit;
  for (let rounds = 1; ; rounds += 1) {
    const found = await given.pick(limit);
    picked = found.length;
    for (const bound of found) {
      if (seen.has(bound.result.candidateId)) continue;
      seen.add(bound.result.candidateId);
      queue.push(bound);
    }
    queue.sort(compareMatches);
    const outside = firstOutside(limit, given.allBlocked);
    const everybody = limit >= 100;
    // below what somebody left out may have, rating can wait: the next round may show better people
    while (queue[0] && mayEnter(queue[0]) && (everybody || compareMatches(queue[0], outside) <= 0)) {
      const next = queue.slice(0, batch(given.want)).filter(mayEnter);
      queue = queue.slice(next.length);
      const real = await given.rate(next);
      rated.push(...real);
      best = [...best, ...real.filter(given.shown)].sort(compareMatches).slice(0, given.want);
    }
    const lowest = last();
    if (everybody || (lowest && compareMatches(lowest, outside) < 0)) return { best, rated, picked, rounds };
    const stopped = lowest?.result.blocked === true && !given.allBlocked;
    // one tenth more than the last place has lost: then nobody left out can even be level with it
    limit = lowest && !stopped ? Math.min(100, 100 - lowest.result.score + 0.1) : Math.min(100, limit * 2);
    if (limit > mostUseful) limit = 100;
  }
}

/** Beyond this nearly everybody fulfils the condition: one round for all costs less than another one for most. */
const mostUseful = 40;

/** The best that somebody could be whom the index left out at this limit, before everybody who is level. */
function firstOutside(limit: number, allBlocked: boolean): Placed {
  const score = Math.round((100 - limit) * 10) / 10;
  return { result: { score, blocked: allBlocked, candidateId: "", jobId: "" }, waitingSince: "" };
}
