import { editDistance } from "~/domain/edit-distance";
import { allLanguages, type LanguageCode, languageCodes } from "~/domain/languages";
import { cefrLevels } from "~/domain/matching/facts";
import { learntMeaning } from "./learnt";
import { allowedTypos, fold, isBlank, isUnknown, splitList, tidy } from "./text";
import {
  error,
  type Finding,
  found,
  type ImportReference,
  type LevelCode,
  question,
  type Reading,
  type Suggestion,
} from "./types";

const byName: ReadonlyMap<string, LanguageCode> = new Map(
  languageCodes.flatMap((code) => allLanguages[code].files.map((name) => [name, code] as const)),
);

/** Names of several languages; a question asks which one. */
const ambiguous = new Map<string, LanguageCode[]>([
  ["kurdisch", ["kmr", "ckb"]],
  ["kurdish", ["kmr", "ckb"]],
  ["afghanisch", ["prs", "ps"]],
  ["jugoslawisch", ["sr", "bs", "hr"]],
  ["serbokroatisch", ["sr", "bs", "hr"]],
]);

export type SpokenLanguage = { code: LanguageCode; native: boolean; original: string };

/** One or several languages in a cell. Unknown names become questions that keep the words. */
export function readLanguages(
  field: string,
  text: string,
  native: boolean,
  reference?: ImportReference,
): Reading<SpokenLanguage[]> {
  if (isBlank(text)) return found([]);
  if (isUnknown(text)) return found([], question(field, "language.unknown", tidy(text)));
  const languages: SpokenLanguage[] = [];
  const findings: Finding[] = [];
  for (const original of splitList(text.replace(/\s+(?:und|and|&|\+|\/)\s+|\//giu, ", "))) {
    if (/^(keine?|none)$/i.test(original)) continue;
    const told = reference ? learntMeaning(reference, "language", original) : null;
    const code = languageCodes.find((known) => known === told) ?? languageCode(original);
    if (code !== null) {
      if (!languages.some((language) => language.code === code)) languages.push({ code, native, original });
      continue;
    }
    const several = ambiguous.get(fold(original)) ?? [];
    findings.push(
      question(
        field,
        several.length > 0 ? "language.ambiguous" : "language.unknown",
        original.slice(0, 200),
        several.map((value) => ({ value, of: "language" })),
      ),
    );
  }
  return found(languages, ...findings);
}

function languageCode(original: string): LanguageCode | null {
  // "etwas Engl.", "Französ.": how well does not matter here, and an abbreviation is one language or none
  const folded = fold(original).replace(/^(etwas|wenig|gut|sehr gut|bisschen|some|good) /, "");
  const exact = byName.get(folded);
  if (exact !== undefined) return exact;
  if (ambiguous.has(folded)) return null;
  if (original.endsWith(".") && folded.length >= 3) {
    const meant = new Set([...byName].filter(([name]) => name.startsWith(folded)).map(([, code]) => code));
    return meant.size === 1 ? ([...meant][0] ?? null) : null;
  }
  const near = [...byName].filter(([name]) => editDistance(folded, name, 2) <= allowedTypos(name.length));
  const codes = new Set(near.map(([, code]) => code));
  return codes.size === 1 ? (near[0]?.[1] ?? null) : null;
}

export type GermanLevel = {
  level: LevelCode;
  /** A certificate named in the cell, or `stated`: only the office's impression. */
  proof: "telc" | "certificate" | "stated";
  original: string;
};

/**
 * A German level as offices write it. Levels of the European framework are stored ("B 1", "a2", "A1.2" → A1, "B1 (Telc)"),
 * words like "gut" become a question, levels that do not exist ("C9") are an error.
 */
export function readGermanLevel(field: string, text: string): Reading<GermanLevel | null> {
  const original = tidy(text);
  if (isBlank(original)) return found(null);
  const folded = fold(original);
  if (/^(keine?|keine kenntnisse|kein deutsch|gar nicht|nicht|null|none|0)$/.test(folded))
    return found({ level: "A0", proof: "stated", original });
  const range = /^([abc])\s*([0-2])\s*(?:bis|-|–|\/)\s*([abc])\s*([0-2])$/i.exec(original);
  if (range) {
    const ends = [`${range[1]}${range[2]}`, `${range[3]}${range[4]}`].map((end) => end.toUpperCase());
    return found(null, question(field, "level.range", original, levels(...ends)));
  }
  const exact = /^(?:niveau|stufe|level)?\s*([a-c])\s*[.-]?\s*(\d)(?:[.,]\d|\+|-)?\s*(.*)$/i.exec(original);
  if (exact) {
    const level = `${exact[1]}${exact[2]}`.toUpperCase();
    if (!isLevel(level)) return found(null, error(field, "level.unknown", original.slice(0, 200)));
    return found({ level, proof: proofOf(exact[3] ?? ""), original });
  }
  if (/muttersprach/.test(folded)) return found({ level: "C2", proof: "stated", original });
  const guess = levelWords.find(([words]) => words.test(folded));
  return found(null, question(field, "level.word", original.slice(0, 200), guess ? levels(...guess[1]) : []));
}

/** Levels a word may mean; only offered, never stored without an answer. */
const levelWords: [RegExp, LevelCode[]][] = [
  [/sehr gut|fliessend|fluent/, ["B2", "C1"]],
  [/gut|good/, ["B1", "B2"]],
  [/mittel|befriedigend|ok/, ["A2", "B1"]],
  [/wenig|etwas|bisschen|schlecht|grundkenntnis|gering|little|basic/, ["A1", "A2"]],
];

/** Levels a word like "etwas Deutsch" may stand for; empty when nothing is known about it. */
export function levelsOfWord(text: string): LevelCode[] {
  return levelWords.find(([words]) => words.test(fold(text)))?.[1] ?? [];
}

export function isLevel(text: string): text is LevelCode {
  return cefrLevels.some((level) => level === text);
}

function levels(...values: string[]): Suggestion[] {
  return values.map((value) => ({ value, of: "level" }));
}

function proofOf(rest: string): GermanLevel["proof"] {
  if (/telc/i.test(rest)) return "telc";
  return /zertifikat|zeugnis|bescheinigung|prüfung|pruefung|dtz|goethe|certificate/i.test(rest)
    ? "certificate"
    : "stated";
}
