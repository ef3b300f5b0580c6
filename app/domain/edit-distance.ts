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

/**
 * Mistakes between `a` and the first 0, 1, 2 … letters of `b`, as far as they are not more than `limit`; null as soon as all
 * are sure to be. Only so many places beside the same one are looked at, because each costs a mistake.
 */
function prefixDistances(a: string, b: string, limit: number): number[] | null {
  const over = limit + 1;
  let beforeLast = new Array<number>(b.length + 1).fill(over);
  let last = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, over));
  let row = new Array<number>(b.length + 1).fill(over);
  for (let i = 1; i <= a.length; i++) {
    row.fill(over);
    row[0] = Math.min(i, over);
    let least = row[0];
    const to = Math.min(b.length, i + limit);
    for (let j = Math.max(1, i - limit); j <= to; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return null;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last;
}
