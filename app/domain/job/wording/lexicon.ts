import { fold } from "~/domain/text/fold";
import { foldedList } from "./spelling";

/** What a word can be in a sentence of a posting: somebody or something said of people, or how it is said. */
const tags = [
  ...(["neg", "without", "only", "notOnly", "must", "need", "prefer", "seek", "hire", "reject", "takeOff"] as const),
  ...([
    "welcome",
    "may",
    "ask",
    "questionTo",
    "send",
    "with",
    "preposition",
    "beHave",
    "support",
    "since",
    "firm",
  ] as const),
  ...(["originP", "originAdj", "originA", "originFirm", "culture", "mother", "language"] as const),
  ...(["sexP", "femaleTitle", "maleTitle", "sexA", "looks", "sexMarked"] as const),
  ...(["religionP", "religionT", "religionA", "practice"] as const),
  ...(["disabilityP", "disabilityT", "ability", "healthP", "healthT", "healthD", "fit"] as const),
  ...([
    "youngP",
    "oldP",
    "youngTeam",
    "ageA",
    "ageUnit",
    "ageMax",
    "ageMin",
    "birthYear",
    "notAge",
    "ageVeiled",
  ] as const),
  ...(["religionVeiled", "disabilityVeiled", "healthVeiled", "pregnancyVeiled", "recordVeiled", "hours"] as const),
  ...(["identityP", "identityA", "pregnancyP", "pregnancyA", "familyP", "familyT", "familyA", "unbound"] as const),
  ...(["photoD", "photoWork", "recordP", "recordT", "recordD", "unionP", "unionA"] as const),
  ...([
    "whoever",
    "resumed",
    "harm",
    "definite",
    "are",
    "sexAdj",
    "adult",
    "toBe",
    "owns",
    "load",
    "originD",
    "payWord",
    "unpaid",
    "trial",
    "look",
    "piece",
    "cash",
    "perHour",
    "money",
    "moneyOther",
    "idiom",
  ] as const),
  ...(["groundSex", "groundReligion", "groundAge", "groundRecord", "groundHealth", "groundDisability"] as const),
  ...(["groundOrigin", "groundPregnancy", "groundFunded", "both", "counterpart"] as const),
] as const;
export type Tag = (typeof tags)[number];

/**
 * The words of one language for each tag, apart by `|`. `*` stands for any letters, `+` at the beginning for three or more,
 * `_` alone for up to three words. Case, accents and umlauts do not count.
 */
export type Lexicon = Partial<Record<Tag, string>> & {
  /** words that are often misspelt; one wrong or swapped letter is read as the word */
  misspelt?: string;
};

/** The words of one language from several lists. */
export function together(...lists: readonly Lexicon[]): Lexicon {
  const joined: Lexicon = {};
  for (const list of lists)
    for (const [tag, words] of Object.entries(list) as [Tag, string][])
      joined[tag] = joined[tag] === undefined ? words : `${joined[tag]} | ${words}`;
  return joined;
}

export type CompiledLexicon = { patterns: ReadonlyMap<Tag, RegExp>; misspelt: readonly string[] };

/** Arabic writes "and", "with", "for" and the article in one with the word. */
const arabicStart = "(?:[وف]?(?:[بلك]?(?:ال)?|لل)?)";
const escapes = /[.?^${}()[\]\\]/g;

function wordPattern(word: string, prefix: string): string {
  if (word === "_") return "[^ ,;]+(?: [^ ,;]+){0,2}";
  if (word === "*") return "[^ ,;]+";
  const parts = word
    .replace(/^\+/, "")
    .split("*")
    .map((part) => fold(part).replace(escapes, "\\$&"));
  return `${prefix}${word.startsWith("+") ? "[^ ]{3,}" : ""}${parts.join("[^ ]*")}`;
}

function phrase(text: string, prefix: string): string {
  // a Persian compound may be written in one, with a joiner or as two words
  return text
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .split("\u200c")
        .map((part, index) => wordPattern(part, index === 0 ? prefix : ""))
        .join(" ?"),
    )
    .join("(?: ,)? ");
}

/** Makes one expression per tag: longest phrase first, so that the fullest wording is the one that is found. */
export function compile(lexicon: Lexicon, options: { arabic?: boolean } = {}): CompiledLexicon {
  const prefix = options.arabic ? arabicStart : "";
  const compiled = new Map<Tag, RegExp>();
  for (const tag of tags) {
    const phrases = (lexicon[tag] ?? "").split("|").filter((text) => text.trim() !== "");
    if (phrases.length === 0) continue;
    const alternatives = phrases.sort((a, b) => b.length - a.length).map((text) => phrase(text, prefix));
    compiled.set(tag, new RegExp(`(?<= )(?:${alternatives.join("|")})(?= )`, "g"));
  }
  return { patterns: compiled, misspelt: foldedList(lexicon.misspelt) };
}
