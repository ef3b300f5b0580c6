/**
 * Compares a list with the last time it was read. Whoever joined is new; whoever left is forgotten, so that no id is kept
 * without a reason, and counts as new after coming back.
 * @param known ids of the last look, `null` when there was none: then everybody is simply there, and nobody is news
 */
export function compareHits(
  known: readonly string[] | null,
  current: readonly string[],
): { added: string[]; removed: string[]; news: boolean } {
  const before = new Set(known);
  const now = new Set(current);
  const added = [...now].filter((id) => !before.has(id));
  return { added: added, removed: [...before].filter((id) => !now.has(id)), news: known !== null && added.length > 0 };
}
