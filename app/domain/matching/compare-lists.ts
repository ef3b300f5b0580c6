/** One person or job in a list before and after a change of the rules; places from 1, null = below the places compared. */
type Move = { id: string; before: number | null; after: number | null };

export type ListChange = {
  /** the first `top` places differ, in members or order */
  changed: boolean;
  /** how many of them are new there */
  entered: number;
  /** mean of the places that those on top before have moved, either way */
  meanMove: number;
  /** everybody who is on top before or after, in the new order */
  moves: Move[];
};

/** Compares one list before and after a change of the rules. Both are ids, best first, and longer than `top`. */
export function compareLists(before: readonly string[], after: readonly string[], top: number): ListChange {
  const place = (list: readonly string[]) => new Map(list.map((id, i) => [id, i + 1]));
  const placeBefore = place(before);
  const placeAfter = place(after);
  const firstBefore = before.slice(0, top);
  const firstAfter = after.slice(0, top);
  const moved = firstBefore.map((id, i) => Math.abs((placeAfter.get(id) ?? after.length + 1) - (i + 1)));
  const ids = [...new Set([...firstAfter, ...firstBefore])];
  return {
    changed: firstBefore.length !== firstAfter.length || firstBefore.some((id, i) => id !== firstAfter[i]),
    entered: firstAfter.filter((id) => !firstBefore.includes(id)).length,
    meanMove: moved.length === 0 ? 0 : moved.reduce((sum, m) => sum + m, 0) / moved.length,
    moves: ids.map((id) => ({ id, before: placeBefore.get(id) ?? null, after: placeAfter.get(id) ?? null })),
  };
}
