/**
 * What changed in a list since it was last looked through. Whoever came is news; whoever left is none, and is forgotten,
 * so that the list keeps no id without a reason. Somebody who comes back later is news again.
 * @param known ids of the last look, `null` when there was none: then everybody is simply there, and nobody is news
 */
export function compareHits(
  known: readonly string[] | null,
  current: readonly string[],
): { come: string[]; gone: string[]; news: boolean } {
  const before = new Set(known);
  const now = new Set(current);
  const come = [...now].filter((id) => !before.has(id));
  return { come, gone: [...before].filter((id) => !now.has(id)), news: known !== null && come.length > 0 };
}
