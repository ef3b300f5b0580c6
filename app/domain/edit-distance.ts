/** Longer words are never compared, so that a hostile cell or query cannot cost time. */
const maxWordLength = 60;

/**
 * Number of single-letter mistakes between two words (insert, drop, change, swap of neighbours), or `limit + 1` as soon
 * as it is sure to be more than `limit`. Optimal string alignment distance.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit || a.length > maxWordLength || b.length > maxWordLength) return limit + 1;
  return Math.min(prefixDistances(a, b, limit)?.[b.length] ?? limit + 1, limit + 1);
}

/**
 * The same between a word and that beginning of another which is nearest to it (`gabelstaplr` and the `gabelstapler` of
 * Gabelstaplerfahrer). A wrong first letter counts twice: nearly every word begins like another one but for it.
 */
export function prefixDistance(typed: string, word: string, limit: number): number {
  const wrongStart = typed[0] === word[0] ? 0 : 1;
  const row = prefixDistances(typed, word.slice(0, typed.length + limit), limit - wrongStart);
  return row ? Math.min(Math.min(...row) + wrongStart, limit + 1) : limit + 1;
}

/** Mistakes between `a` and the first 0, 1, 2 … letters of `b`; null as soon as all are sure to be more than `limit`. */
function prefixDistances(a: string, b: string, limit: number): number[] | null {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return null;
    beforeLast = last;
    last = row;
  }
  return last;
}
