import type { SensitiveCategory } from "../import/sensitive";
import { tidy } from "../import/text";
import { hitsOf } from "./hits";
import { plain, type Topic } from "./lexicon";
import { type Fate, keptOf, type ReadPart, type RemarkKind, readRemark } from "./read";

const categories: Record<Topic, SensitiveCategory> = {
  health: "health",
  addiction: "health",
  trauma: "health",
  religion: "religion",
  origin: "origin",
  politics: "politics",
  sexuality: "sexuality",
  conviction: "conviction",
  debts: "debts",
  housing: "housing",
  family: "family",
  residence: "residence",
};

/** A part of a remark as it is shown before it goes or stays. `lead` stood before it. */
export type Piece = {
  lead: string;
  text: string;
  fate: Fate;
  category: SensitiveCategory | null;
  /** The words that decided, as they were typed. */
  words: string[];
  /** Stands beside the parts, which say the same in other words. */
  isReworded?: true;
};

export type Scrubbed = { text: string; pieces: Piece[] };

/** Remarks whose useful part is kept in other words, without the family. */
const rewordedAs: [RegExp, string][] = [
  [/(teilt?\s+(?:sich\s+)?(?:das\s+)?(?:handy|telefon|phone))(\s+mit\s+\S+(?:\s+\S+)?)/giu, "$1"],
  [/(?:\p{L}+)\s+arbeitet\s+(?:bei|in)\s+(?:der\s+)?(Fa\.|Firma)\s+([^,;.]+)/giu, "Kontakt zu $1 $2"],
  [/\bkinderbetreuung\s+(fehlt|offen|gesucht|noetig|nötig)/giu, "Betreuungsplatz $1"],
];
const longest = 4000;

/**
 * Reads free text before anything is written: what may be stored at once, and all parts with what becomes of them.
 * @param kind a column for anything is a remark; in a column with a meaning, words of family are work
 */
export function scrub(written: string, kind: RemarkKind): Scrubbed {
  const text = tidy(written.slice(0, longest));
  if (kind === "cell") return scrubbed(readRemark(text, kind), []);
  let reworded = text;
  const gone: Piece[] = [];
  for (const [pattern, words] of rewordedAs) {
    reworded = reworded.replace(pattern, (whole: string, ...groups: string[]) => {
      gone.push({ lead: "", text: whole, fate: "dropped", category: "family", words: [whole], isReworded: true });
      return words.replace(/\$(\d)/g, (_, no: string) => groups[Number(no) - 1] ?? "");
    });
  }
  return scrubbed(readRemark(reworded, kind), gone);
}

function scrubbed(parts: readonly ReadPart[], gone: readonly Piece[]): Scrubbed {
  const pieces = parts.map(({ lead, text, fate, topic }) => ({
    lead,
    text,
    fate,
    category: topic ? categories[topic] : null,
    words: fate === "kept" ? [] : sensitiveIn(text),
  }));
  return { text: keptOf(parts), pieces: [...gone, ...pieces] };
}

/** The text as it stood before any part of it was taken out; what was reworded stays in its new words. */
export const wholeOf = (pieces: readonly Piece[]): string =>
  keptOf(pieces.filter(({ isReworded }) => !isReworded).map((piece) => ({ ...piece, fate: "kept" })));

/** The categories of what goes, each once. */
export function droppedOf(pieces: readonly Piece[]): SensitiveCategory[] {
  return [...new Set(pieces.flatMap(({ fate, category }) => (fate === "dropped" && category ? [category] : [])))];
}

/** The words of a part that fall under a category, as they were typed; several where only they together do. */
function sensitiveIn(text: string): string[] {
  const typed = text.split(/[^\p{L}\p{N}-]+/u).filter((word) => plain(word) !== "");
  const phrases = hitsOf(text).flatMap(({ word }) => {
    const length = word.split(" ").length;
    return typed.flatMap((_, at) => {
      const phrase = typed.slice(at, at + length).join(" ");
      return plain(phrase) === word ? [phrase] : [];
    });
  });
  return [...new Set(phrases)]
    .filter((phrase) => !phrases.some((other) => other.length > phrase.length && other.includes(phrase)))
    .sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

/**
 * The words of a text that say something private of a person, as they were typed; where several words together do ("ist
 * aus Syrien"), those. What the reading takes for work is none: "Pflege von Kranken".
 */
export function sensitiveWordsIn(text: string): string[] {
  const pieces = readRemark(tidy(text), "remark").filter(({ fate, topic }) => fate !== "kept" && topic !== null);
  return [...new Set(pieces.flatMap((part) => sensitiveIn(part.text)))];
}
