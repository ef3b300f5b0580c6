import type { NothingFound } from "../nothing-found";
import type { Names } from "./names";

/** How many an empty list would show without one of its filters, and without its search words. */
export type TotalsWithoutFilter = { groups: { name: string; total: number }[]; words: number };

/** What a specialist's empty list says, in the form every other list uses; null when nothing was counted. */
export function explainEmptyList(
  q: string,
  without: TotalsWithoutFilter | null,
  occupationIds: readonly string[],
  names: Names,
): NothingFound | null {
  if (without === null) return null;
  return {
    words: q ? [q] : [],
    ignored: [],
    occupations: occupationIds.flatMap((id) => names.occupation[id] ?? []),
    filters: without.groups.filter(({ total }) => total > 0),
    dropWords: q && without.words > 0 ? [{ word: q, total: without.words }] : [],
  };
}
