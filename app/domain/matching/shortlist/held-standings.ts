import type { Standing } from "./standing";
import type { JobWorths } from "./worths";

/** Each place takes some fifty bytes. As many as thirty-two jobs among twenty thousand people have: no more jobs are known. */
const mostPlaces = 640_000;

export type HeldStandings = {
  /** Everybody's standing for the job of these worths and with these interested in it, rated when it is not held. */
  of(worths: JobWorths, interested: readonly string[], size: number, rate: () => Standing): Standing;
  /** somebody changed: each standing is of everybody */
  clear(): void;
};

/**
 * The standings asked for last, until anybody changes: who turns pages, narrows by what is beside a list or asks "why
 * this place" asks for the same one again and again.
 */
export function heldStandings(): HeldStandings {
  const held = new Map<JobWorths, { interested: string; size: number; standing: Standing }>();
  let places = 0;
  const drop = (worths: JobWorths) => {
    places -= held.get(worths)?.size ?? 0;
    held.delete(worths);
  };
  return {
    of(worths, interested, size, rate) {
      const wishing = [...interested].sort().join();
      const found = held.get(worths);
      drop(worths);
      const standing = found?.interested === wishing ? found.standing : rate();
      // the one asked for last stands last
      held.set(worths, { interested: wishing, size, standing });
      places += size;
      for (const oldest of held.keys()) {
        if (places <= mostPlaces) break;
        if (oldest !== worths) drop(oldest);
      }
      return standing;
    },
    clear() {
      held.clear();
      places = 0;
    },
  };
}
