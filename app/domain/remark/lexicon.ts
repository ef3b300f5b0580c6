import { fold, tidy } from "../import/text";

/** What is looked for about a person; addiction and trauma are named as health. */
export const topics = [
  "health",
  "addiction",
  "trauma",
  "religion",
  "origin",
  "politics",
  "sexuality",
  "conviction",
  "debts",
  "housing",
  "family",
  "residence",
] as const;
export type Topic = (typeof topics)[number];

/**
 * How much a word says by itself: `sure` hardly ever work, `often` work only where work is said, `seldom` the reverse; `said`
 * is an idiom, a name or slang that somebody has to look at.
 */
export const weights = ["sure", "often", "seldom", "said"] as const;
export type Weight = (typeof weights)[number];

export type SensitiveWords = Record<Topic, Record<Exclude<Weight, "said">, string>>;

/** Words of work in one language: see `germanWork`. */
export type WorkWords = { does: string; says: string };

/** The script a text is written in decides which languages are looked up; a text may use several. */
export const scripts = ["Latin", "Cyrillic", "Arabic"] as const;
export type Script = (typeof scripts)[number];
const letters: Record<Script, RegExp> = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Arabic: /\p{Script=Arabic}/u,
};
export const scriptsOf = (text: string): Script[] => scripts.filter((script) => letters[script].test(text));

/**
 * Folds a clause for comparison: as names and cells are folded, hyphenated words as one ("JVA-Neubau" is no "JVA"), and
 * the letters in which Arabic and Persian are typed alike made equal.
 */
export function plain(text: string): string {
  const words = tidy(text)
    .replace(/[/*:_(]-?(?:in|innen|frau|mann|ärztin|vater|pfleger|gehilfin)\)?(?!\p{L})/gu, "")
    .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, "");
  return fold(words).replace(/[ىي]/g, "ی").replace(/ك/g, "ک").replace(/[ةۀ]/g, "ه");
}

/** Arabic writes "and", "with", "for" and the article in one with the word. */
const joined = "(?:و|ف)?(?:(?:ب|ل|ک)?ال|لل|ب|ل|ک)?";

/** Where words of a list stand in a folded text. */
export type Finder = (plainText: string) => { index: number; word: string }[];

/**
 * Looks for words: `*` stands for any letters, `_` for a space, `|` in brackets for a choice. A word matches as a whole. Most
 * words are looked up by their first two letters and endings word by word, so that long lists cost little.
 */
export function finder(list: string): Finder {
  const words = [...new Set(list.split(/\s+/).filter((word) => word !== ""))];
  const ends = words.filter((word) => /^\*[\p{L}]+$/u.test(word)).map((word) => plain(word.replaceAll("*", "")));
  const holds = words.filter((word) => /^\*[\p{L}]+\*$/u.test(word)).map((word) => plain(word.replaceAll("*", "")));
  const byStart = new Map<string, string[]>();
  const others: string[] = [];
  for (const word of words) {
    if (/^\*[\p{L}]+\*?$/u.test(word)) continue;
    const start = /^[^*_()|\\]{2}/u.test(word) && !letters.Arabic.test(word) ? plain(word.slice(0, 2)).slice(0, 2) : "";
    if (start.length < 2) others.push(word);
    else byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }
  const begins = new Map([...byStart].map(([start, starting]) => [start, oneOf(starting, "", "y")]));
  const prefix = letters.Arabic.test(list) ? joined : "";
  const rest = others.length > 0 ? oneOf(others, `(?<![^ ])${prefix}`, "g") : null;
  return (text) => {
    const found = rest ? [...text.matchAll(rest)].map((match) => ({ index: match.index, word: match[0] })) : [];
    for (let index = 0; index >= 0 && index < text.length; index = after(text, index)) {
      const pattern = begins.get(text.slice(index, index + 2));
      if (pattern) {
        pattern.lastIndex = index;
        const match = pattern.exec(text);
        if (match) found.push({ index, word: match[0] });
      }
      const next = after(text, index);
      const word = text.slice(index, next < 0 ? undefined : next - 1);
      if (ends.some((end) => word.endsWith(end)) || holds.some((part) => word.includes(part)))
        found.push({ index, word });
    }
    return found;
  };
}

/** Folded texts hold letters, digits and single spaces only: what is no space belongs to a word. */
const oneOf = (words: readonly string[], before: string, flags: string) =>
  new RegExp(`${before}(?:${words.map(expression).join("|")})(?![^ ])`, flags);

/** Where the next word begins; folded texts have one space between words. */
function after(text: string, index: number): number {
  const space = text.indexOf(" ", index);
  return space < 0 ? -1 : space + 1;
}

/** Whether one of the words stands in a folded text. */
export function hasAny(words: string): (plainText: string) => boolean {
  const find = finder(words);
  return (text) => find(text).length > 0;
}

function expression(word: string): string {
  return word
    .split(/([*_()|]|\\d\+)/u)
    .map((part) => {
      if (part === "*") return "[^ ]*";
      if (part === "_") return " ";
      if (part === "(") return "(?:";
      return /^(\)|\||\\d\+)$/u.test(part) ? part : plain(part);
    })
    .join("");
}
