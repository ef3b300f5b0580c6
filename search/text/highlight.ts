import { words } from "~/domain/text/words";
import { closeness, closenesses } from "./closeness";
import type { QueryWord } from "./query";

/** A text cut into pieces; the view marks the matching ones. Never markup, so nothing needs escaping twice. */
export type Segment = { text: string; match: boolean };

/**
 * Marks the words that made a document a hit. For each word of the query only its best kind of answer in this text is
 * marked: where `Koch` occurs, a `Kach` for the same word is not.
 * @returns the segments, joined they are the text; `null` when nothing in it matches
 */
export function highlight(text: string, query: readonly QueryWord[]): Segment[] | null {
  const found = words(text);
  const marked = new Set<number>();
  for (const asked of query) {
    const kinds = found.map((word) => closeness(asked, word));
    const best = closenesses.find((kind) => kinds.includes(kind));
    if (best) for (const [place, kind] of kinds.entries()) if (kind === best) marked.add(place);
  }
  if (marked.size === 0) return null;
  const segments: Segment[] = [];
  let at = 0;
  for (const place of [...marked].sort((a, b) => a - b)) {
    const word = found[place];
    if (!word) continue;
    if (word.start > at) segments.push({ text: text.slice(at, word.start), match: false });
    segments.push({ text: text.slice(word.start, word.end), match: true });
    at = word.end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), match: false });
  return segments;
}
