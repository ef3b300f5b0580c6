import type { Zone } from "./settings";
import type { Closeness } from "./text/closeness";

/** How one word of the query is answered by a document: the best of all answers it gives. */
export type WordAnswer = {
  /** as typed */
  word: string;
  how: Closeness;
  zone: Zone;
  /** the document's word as it stands there, and the whole text it stands in */
  found: string;
  text: string;
};

/** One rule of the order, as the engine that answered applied it: its share, and the numbers it is based on. */
export type RankRule = { rule: string; score: number; facts: Record<string, number | string> };

/** Why a document is a hit, and why it stands where it stands. */
export type Why = {
  /** in the order of the query; a word that nothing in the document answers is missing */
  words: WordAnswer[];
  /** the recognised occupations that the document has */
  occupations: string[];
  /** the engine's own account of the score, in the order in which it is applied */
  rules: RankRule[];
};
