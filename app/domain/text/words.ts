import { fold, neutralGender } from "./fold";
import { stem } from "./stem";

/** One word of a text: as it stands there (offsets into the original), folded, and its stem. */
export type Word = { start: number; end: number; folded: string; stem: string };

/** Longer "words" are noise (a pasted key, a line without spaces); the index keeps their beginning. */
const maxLetters = 40;

// A word may hold an apostrophe (кур'єр), a zero-width joiner (Persian), the sign of the second sex (Näher*in), or end
// with a sign that belongs to the name (C#, C++).
const wordPattern =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u0640]*(?:['’ʼ`´‘][\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c]*)*(?:[*:_/]-?in(?:nen)?(?!\p{L})|\(-?in(?:nen)?\))?(?:(?:#|\+{1,2})(?![\p{L}\p{N}]))?/gu;

/** The words of a text in order, with their places in it. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const folded = fold(match[0])
      .replace(/[^\p{L}\p{N}]/gu, "")
      .slice(0, maxLetters);
    if (folded) found.push({ start: match.index, end: match.index + match[0].length, folded, stem: stem(folded) });
  }
  return found;
}

/**
 * Folded words only, for documents. `(m/w/d)` is no word. A Persian compound is one word written with a zero-width joiner
 * and also its parts, because half of all people type a space there.
 */
export function foldedWords(text: string): string[] {
  const plain = neutralGender(text);
  return words(plain).flatMap((word) => {
    const parts = plain.includes(joiner) ? plain.slice(word.start, word.end).split(joiner) : [];
    return parts.length > 1 ? [word.folded, ...parts.map(fold)] : [word.folded];
  });
}

const joiner = "\u200c";
