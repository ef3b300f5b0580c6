/** A value of a filter, with the number of rows choosing it would give where that is known. */
type Value = { value: string; count?: number };

/**
 * The values of a filter that are worth a choice: those that leave fewer rows than there are, or others than are shown; none
 * where the filter could not narrow the list. What is chosen stays, also where it empties the list.
 * @param single only one value may be chosen: all of them are offered, because each takes the place of another
 * @param total rows of the list as it stands
 */
export function offeredValues<Option extends Value>(
  options: readonly Option[],
  chosen: readonly Option[],
  total: number | undefined,
  single: boolean,
): Option[] {
  const isSome = ({ count }: Value) => count !== 0;
  const narrows = ({ count }: Value) => count === undefined || total === undefined || count !== total;
  const some = options.filter((option) => isSome(option) || chosen.includes(option));
  if (chosen.length === 0 && !some.some(narrows)) return [];
  // with something chosen, a further value widens the list
  if (single || chosen.length > 0) return some;
  return some.filter(narrows);
}
