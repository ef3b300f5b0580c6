import { editDistance } from "~/domain/edit-distance";
import { fold } from "~/domain/text/fold";

const shortest = 6;

/** Reads one wrong or swapped letter in a long word as the word that was meant: "Auslender", "Lichtblid". */
export function mended(token: string, known: readonly string[]): string {
  if (token.length < shortest) return token;
  if (known.includes(token)) return token;
  return known.find((word) => word.length === token.length && editDistance(token, word, 1) === 1) ?? token;
}

export const foldedList = (words: string | undefined): string[] =>
  (words ?? "")
    .split(/[\s|]+/)
    .filter(Boolean)
    .map((word) => fold(word));
