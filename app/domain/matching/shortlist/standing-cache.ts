import type { JobScores } from "./answer-scores";
import type { Standing } from "./standing";

/** A place takes about fifty bytes. Room for thirty-two jobs among twenty thousand people; scores of more jobs are not kept either. */
const maxPlaces = 640_000;

export type StandingCache = {
  /** The standing for this job and the people interested in it; rated when it is not in the cache. */
  of(scores: JobScores, interested: readonly string[], size: number, rate: () => Standing): Standing;
  /** To be called when anybody changed: every standing holds everybody. */
  clear(): void;
};

/**
 * The standings used last, until anybody changes: turning pages, choosing facets and asking "why this place" need the
 * same one again and again.
 */
export function standingCache(): StandingCache {
  const cache = new Map<JobScores, { interested: string; size: number; standing: Standing }>();
  let places = 0;
  const drop = (scores: JobScores) => {
    places -= cache.get(scores)?.size ?? 0;
    cache.delete(scores);
  };
  return {
    of(scores, interested, size, rate) {
      const interestedKey = [...interested].sort().join();
      const found = cache.get(scores);
      drop(scores);
      const standing = found?.interested === interestedKey ? found.standing : rate();
      // the one asked for last stands last
      cache.set(scores, { interested: interestedKey, size, standing });
      places += size;
      for (const oldest of cache.keys()) {
        if (places <= maxPlaces) break;
        if (oldest !== scores) drop(oldest);
      }
      return standing;
    },
    clear() {
      cache.clear();
      places = 0;
    },
  };
}
