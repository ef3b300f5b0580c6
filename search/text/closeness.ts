/**
 * From how many letters on a word may have one mistake, and two. With four letters nearly every word is one letter away
 * from another (Koch and Loch, a name like Imke and the beginning of a Turkish word for scaffolding): they must be right.
 */
export const TYPO_LETTERS = { oneTypo: 5, twoTypos: 8 } as const;

/** Letters that may differ. */
export const typosAllowed = (letters: number): 0 | 1 | 2 =>
  letters < TYPO_LETTERS.oneTypo ? 0 : letters < TYPO_LETTERS.twoTypos ? 1 : 2;

/**
 * Number of single-letter mistakes between two words (insert, drop, change, swap of neighbours), or `limit + 1` as soon
 * as it is sure to be more than `limit`. Optimal string alignment distance.
 */
export function mistakes(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  return Math.min(toEachBeginning(a, b, limit)?.[b.length] ?? limit + 1, limit + 1);
}

/**
 * The same between a word and that beginning of another which is nearest to it (`gabelstaplr` and the `gabelstapler` of
 * Gabelstaplerfahrer). A wrong first letter counts twice: nearly every word begins like another one but for it.
 */
export function mistakesInBeginning(asked: string, word: string, limit: number): number {
  const wrongStart = asked[0] === word[0] ? 0 : 1;
  const row = toEachBeginning(asked, word.slice(0, asked.length + limit), limit - wrongStart);
  return row ? Math.min(Math.min(...row) + wrongStart, limit + 1) : limit + 1;
}

/** Mistakes between `a` and the first 0, 1, 2 … letters of `b`; null as soon as all are sure to be more than `limit`. */
function toEachBeginning(a: string, b: string, limit: number): number[] | null {
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

/** How a word of a document answers a word of a query, best first. */
export type Closeness = "exact" | "prefix" | "compound" | "typo";

/** @returns null when the two have nothing to do with each other */
export function closeness(
  query: { folded: string; stem: string },
  word: { folded: string; stem: string },
): Closeness | null {
  if (query.stem === word.stem || query.folded === word.folded) return "exact";
  const length = query.folded.length;
  if (length >= 2 && word.folded.startsWith(query.stem.length >= 3 ? query.stem : query.folded)) return "prefix";
  if (query.stem.length >= 4 && word.folded.includes(query.stem)) return "compound";
  const allowed = typosAllowed(length);
  if (allowed === 0) return null;
  return mistakesBetween(query, word, allowed) <= allowed || beginsNearly(query, word) ? "typo" : null;
}

/** As the words are written or as their stems are, whichever is nearer: a mistake need not be in the ending. */
export const mistakesBetween = (
  query: { folded: string; stem: string },
  word: { folded: string; stem: string },
  limit: number,
): number => Math.min(mistakes(query.folded, word.folded, limit), mistakes(query.stem, word.stem, limit));

/**
 * Whether a longer word begins with this one but for the mistakes that its letters allow. By its stem: that is what its
 * ending leaves to begin with.
 */
export function beginsNearly(query: { stem: string }, word: { folded: string }): boolean {
  const allowed = typosAllowed(query.stem.length);
  return allowed > 0 && mistakesInBeginning(query.stem, word.folded, allowed) <= allowed;
}
