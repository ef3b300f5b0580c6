import { editDistance, prefixDistance } from "~/domain/edit-distance";

/**
 * How many letters a word needs before it may have one mistake, or two. With four letters nearly every word is one
 * letter away from another (Koch and Loch, a name like Imke and the beginning of a Turkish word for scaffolding): they
 * must be right.
 */
export const typoLetters = { oneTypo: 5, twoTypos: 8 } as const;

/** How many letters may differ. */
export const allowedTypos = (letters: number): 0 | 1 | 2 =>
  letters < typoLetters.oneTypo ? 0 : letters < typoLetters.twoTypos ? 1 : 2;

/** How a word of a document answers a word of a query, best first. */
export const closenesses = ["exact", "prefix", "compound", "typo"] as const;
export type Closeness = (typeof closenesses)[number];

/** @returns null when the two have nothing to do with each other */
export function closeness(
  query: { folded: string; stem: string },
  word: { folded: string; stem: string },
): Closeness | null {
  if (query.stem === word.stem || query.folded === word.folded) return "exact";
  const length = query.folded.length;
  if (length >= 2 && word.folded.startsWith(query.stem.length >= 3 ? query.stem : query.folded)) return "prefix";
  if (query.stem.length >= 4 && word.folded.includes(query.stem)) return "compound";
  const allowed = allowedTypos(length);
  if (allowed === 0) return null;
  // a word that begins otherwise is another word, whatever the rest looks like
  if (query.folded[0] !== word.folded[0]) return null;
  return typosBetween(query, word, allowed) <= allowed || beginsAlmostWith(query, word) ? "typo" : null;
}

/** As the words are written or as their stems are, whichever is nearer: a mistake need not be in the ending. */
export const typosBetween = (
  query: { folded: string; stem: string },
  word: { folded: string; stem: string },
  limit: number,
): number => Math.min(editDistance(query.folded, word.folded, limit), editDistance(query.stem, word.stem, limit));

/**
 * Whether a longer word begins with this one, give or take the mistakes that its length allows. Compares the stem,
 * because another word can only begin with what is left without the ending.
 */
export function beginsAlmostWith(query: { stem: string }, word: { folded: string }): boolean {
  // three consonants begin half of all Arabic words
  const allowed = /\p{Script=Arabic}/u.test(query.stem) ? 0 : allowedTypos(query.stem.length);
  return allowed > 0 && prefixDistance(query.stem, word.folded, allowed) <= allowed;
}
