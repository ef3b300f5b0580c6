import { z } from "zod";

/**
 * Words a job text may not contain (§§ 1, 7, 11 AGG). `words` are lower-case phrases; `*` stands for any ending,
 * `#` for a number of one or two digits. `better` is the German wording to use instead, empty when the words just go.
 */
export type StopWord = {
  id: string;
  level: "error" | "warn";
  words: readonly string[];
  better: string;
  paragraph: string;
};

export type StopWordHit = { stopWord: StopWord; found: string };

const stopWordRow = z.object({
  id: z.string(),
  level: z.enum(["error", "warn"]),
  words: z.array(z.string().min(2)).min(1),
  better: z.string(),
  paragraph: z.string(),
});

/** Reads the rows of db/reference/stop_words.json. Throws a ZodError when a row is malformed. */
export function parseStopWords(rows: unknown): StopWord[] {
  return z.array(stopWordRow).parse(rows);
}

function phrasePattern(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/\\\*/g, "\\p{L}*")
        .replace(/#/g, "\\d{1,2}"),
    )
    .join("[\\s,;:/-]+");
}

const compiled = new WeakMap<readonly string[], RegExp>();

/** One expression per list of phrases: longest first, so that the fullest wording is the one reported. */
function phrasesPattern(phrases: readonly string[]): RegExp {
  const known = compiled.get(phrases);
  if (known) return known;
  const alternatives = [...phrases].sort((a, b) => b.length - a.length).map(phrasePattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  compiled.set(phrases, pattern);
  return pattern;
}

/** "Deutsch als Muttersprache ist nicht nötig" welcomes people instead of shutting them out. */
const deniedAfter = /^[\s,]*(?:ist|sind|wird)?\s*nicht\s+(?:nötig|notwendig|erforderlich|verlangt|vorausgesetzt)/iu;
const deniedBefore = /(?:^|\s)(?:kein|keine|keinen)\s+$/iu;

/** The first match of the phrases in a text that is not negated right after. */
export function findPhrase(text: string, phrases: readonly string[]): string | null {
  for (const match of text.matchAll(phrasesPattern(phrases))) {
    const after = text.slice(match.index + match[0].length);
    const before = text.slice(0, match.index);
    if (!deniedAfter.test(after) && !deniedBefore.test(before)) return match[0];
  }
  return null;
}

/**
 * Every rule of the list that a text breaks, with the words found. A place that a longer phrase of another rule
 * already covers ("junges Team" against "junges") is reported once.
 */
export function findStopWords(text: string, stopWords: readonly StopWord[]): StopWordHit[] {
  const hits = stopWords.flatMap((stopWord) => {
    const found = findPhrase(text, stopWord.words);
    return found === null ? [] : [{ stopWord, found }];
  });
  return hits.filter(
    (hit) => !hits.some((other) => other !== hit && other.found !== hit.found && other.found.includes(hit.found)),
  );
}

const openMarks =
  /\((?:[mwdfxi]\s*[/|,]\s*){2}[mwdfxi]\)|\b[mwd]\/[mwd]\/[mwd]\b|\p{L}[/:*_]-?(?:in|innen|frau)(?!\p{L})/iu;
const neutralEndings =
  /(?:kraft|kräfte|hilfe|hilfen|personal|person|personen|assistenz|begleitung|betreuung|team|dienst|leitung|stelle|job|praktikum|ausbildung|minijob|reinigung)(?!\p{L})/iu;

/** A title is open to all when it names all genders or none: "Lagerhelfer (m/w/d)", "Helfer/in", "Küchenhilfe". */
export function isGenderOpen(title: string): boolean {
  return openMarks.test(title) || neutralEndings.test(title);
}
