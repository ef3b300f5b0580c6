import type { AskedPart } from "~/domain/job/asked";
import type { TitleReading } from "~/domain/occupation/title-meaning";
import { stem } from "~/domain/text/stem";
import { isStopWord } from "~/domain/text/stop-words";
import { type Word, words } from "~/domain/text/words";
import { splitCompound } from "./compounds";
import type { Lexicon } from "./lexicon";

export type QueryWord = Pick<Word, "folded" | "stem"> & { text: string };

/** What the search made of the typed words; shown when nothing matches. */
export type Understood = {
  words: QueryWord[];
  /** left out: grammar, or beyond the limit of words */
  ignored: string[];
  /** occupations that the words name, in any of the languages */
  occupations: string[];
  /** the text was longer than a search can be */
  cut: boolean;
  /** no document had all words, so those with some of them are shown */
  relaxed: boolean;
  /** what the text asks for beside the work: German level, place, shift, hours, apprenticeship, company */
  parts: AskedPart[];
  /** the work that the words name by the classification; null when they are no title */
  title: TitleReading | null;
  /** how many jobs the named work itself has; those after them are near it */
  named: number;
  /** the named work has no job: the hits are near it by the classification */
  near: "close" | "some" | null;
  /** no job fulfils what was asked for beside the work: the hits are without these conditions */
  partsLeftOut: boolean;
};

/** Meilisearch reads ten words; both engines keep to it so that they answer alike. */
export const maxWords = 10;
const maxLength = 300;

/**
 * Reads what a person typed: folds spellings, drops grammar, keeps ten words, recognises occupations. Any text is
 * allowed, operators and quotes have no meaning. No usable word means no condition (everything is listed).
 */
export function understand(typed: string, lexicon: Lexicon): Understood {
  const text = typed.slice(0, maxLength).replaceAll("\u0000", " ");
  const kept: QueryWord[] = [];
  const ignored: string[] = [];
  for (const word of words(text)) {
    const shown = text.slice(word.start, word.end);
    if (isStopWord(word.folded) || kept.length === maxWords) ignored.push(shown);
    else if (!kept.some((other) => other.stem === word.stem))
      kept.push({ folded: word.folded, stem: word.stem, text: shown });
  }
  return {
    words: kept,
    ignored,
    occupations: lexicon.occupationsIn(words(text).filter((word) => !isStopWord(word.folded))),
    cut: typed.length > maxLength,
    relaxed: false,
    parts: [],
    title: null,
    named: 0,
    near: null,
    partsLeftOut: false,
  };
}

/** The text without one of its words, wherever it stands. */
export const withoutWord = (typed: string, word: string): string =>
  words(typed)
    .map(({ start, end }) => typed.slice(start, end))
    .filter((text) => text !== word)
    .join(" ");

/** The words, long ones cut in two at their joint. */
export const partsOf = (list: readonly QueryWord[]): QueryWord[] =>
  list
    .flatMap((word) => {
      const parts = splitCompound(word.folded);
      return parts.length > 1 ? parts.map((folded) => ({ folded, stem: stem(folded), text: word.text })) : [word];
    })
    .slice(0, maxWords);
