import type { NothingFound } from "../nothing-found";
import type { Names } from "./names";

/** What an empty list of the desk would show without one group of its choice, and without its words. */
export type WithoutOne = { groups: { name: string; total: number }[]; words: number };

/** The desk's answer to an empty list, in the words every other list uses; without a count there is nothing to offer. */
export function nothingOnDesk(
  q: string,
  without: WithoutOne | null,
  understood: readonly string[],
  names: Names,
): NothingFound | null {
  if (without === null) return null;
  return {
    words: q ? [q] : [],
    ignored: [],
    occupations: understood.flatMap((id) => names.occupation[id] ?? []),
    filters: without.groups.filter(({ total }) => total > 0),
    dropWords: q && without.words > 0 ? [{ word: q, total: without.words }] : [],
  };
}
