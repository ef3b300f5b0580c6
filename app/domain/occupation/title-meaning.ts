import { editDistance } from "~/domain/edit-distance";
import { stem } from "~/domain/text/stem";
import { isWorker } from "~/domain/text/stop-words";
import { baseMark, type Meaning, type TitleList } from "./title-list";
import { keyOf, type TitleWord, titleForms, titleWords, withoutTail } from "./title-text";

/** An occupation that words name. */
export type TitleReading = {
  /** KldB positions, 3 to 5 digits, best first; `share` 0–1 of the best */
  positions: { code: string; share: number }[];
  /**
   * `named`: the words are a title of the list; `built`: a compound made of one; `meant`: one with a mistake in it; `alike`:
   * the titles that look most like it agree.
   */
  how: "named" | "built" | "meant" | "alike";
  /** 0–1: how likely it is right */
  sure: number;
  /** the title of the list it rests on, as its key */
  key: string;
  /** the words it used, as folded stems without endings */
  words: string[];
};

const mostWords = 8;
const longestRun = 6;

/** Words that say how much somebody is and not what. */
const ranks = new Set(
  titleWords("general senior junior trainee assistant head chief lead ungelernt gelernt erfahren helfen arbeiten").map(
    ({ stem }) => stem,
  ),
);

/** Words that stand beside a title and change nothing about the work. */
const isLight = (word: TitleWord): boolean => isWorker(word.stem) || ranks.has(word.stem) || word.stem.length < 2;

/** The occupation that a text names; the text is a title and nothing else (a cell of a list, a field of a form). */
export function readTitle(text: string, list: TitleList): TitleReading | null {
  let best: TitleReading | null = null;
  for (const form of titleForms(text.slice(0, 200))) {
    if (form.kind === "head") continue;
    const reading = readWords(titleWords(form.text), list);
    if (reading && reading.sure > (best?.sure ?? 0)) best = reading;
    if (best && best.sure >= certain) return best;
  }
  return best;
}

/** From here on a reading is acted on without asking. */
const certain = 0.9;

/**
 * The occupation that words name. The whole or the longest run of words that is a title; else a compound of a title, or of a
 * place and an ending ("Bürogehilfe"); else a title with a mistake in it; at last what the most alike titles agree on. A run
 * that says less than what is left over ("Assistent" in "Assistent Agrartechnik") is weaker than what all words are like.
 */
export function readWords(typed: readonly TitleWord[], list: TitleList): TitleReading | null {
  const query = typed.slice(0, mostWords);
  if (query.length === 0 || query.every(isLight)) return null;
  const sure = named(query, list) ?? built(query, list);
  if (sure && sure.sure >= certain) return sure;
  const near = meant(query, list);
  if (near && near.sure > (sure?.sure ?? 0)) return near;
  const guess = alike(query, list);
  return guess && guess.sure > (sure?.sure ?? 0) ? guess : sure;
}

function readingOf(meaning: Meaning, rest: Omit<TitleReading, "positions">): TitleReading {
  const most = Math.max(...meaning.map(({ weight }) => weight));
  const positions = [...meaning]
    .sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1))
    .map(({ code, weight }) => ({ code, share: weight / most }));
  return { positions, ...rest };
}

/** Weight of a meaning that only the part before a dash has ("Assistent" of "Assistent/in - Agrartechnik"). */
const headWeight = 3;

/** How much of what was typed some of its words say, 0–1. */
function share(part: readonly TitleWord[], query: readonly TitleWord[], list: TitleList): number {
  const telling = query.filter((word) => !isLight(word));
  if (part.length >= telling.length && telling.every((word) => part.includes(word))) return 1;
  return Math.min(1, list.rarity(part) / Math.max(1, list.rarity(telling)));
}

function named(query: readonly TitleWord[], list: TitleList): TitleReading | null {
  for (let length = Math.min(longestRun, query.length); length >= 1; length--) {
    for (let from = query.length - length; from >= 0; from--) {
      const words = query.slice(from, from + length);
      if (words.every(isLight)) continue;
      const key = keyOf(words);
      const meaning = list.get(key) ?? (length === 2 ? list.get(keyOf([...words].reverse())) : null);
      if (!meaning) continue;
      const strength = Math.max(...meaning.map(({ weight }) => weight)) <= headWeight ? 0.5 : 1;
      return readingOf(meaning, {
        how: "named",
        sure: strength * (0.4 + 0.6 * share(words, query, list)),
        key,
        words: words.map((word) => stem(word.folded)),
      });
    }
  }
  return null;
}

/** Letters that join the parts of a German compound. */
const joints = ["s", "n", "en", "er", "e", "es"];

function built(query: readonly TitleWord[], list: TitleList): TitleReading | null {
  for (const word of [...query].reverse()) {
    if (isLight(word)) continue;
    const found = builtWord(word.stem, list);
    if (found)
      return readingOf(found.meaning, {
        how: "built",
        sure: found.sure * (0.4 + 0.6 * share([word], query, list)),
        key: found.key,
        words: [stem(word.folded)],
      });
  }
  return null;
}

/** The helper of a known title or place: Wäscheschneider-helfer, Büro-gehilfe, Lager-kraft. */
function builtWord(stemmed: string, list: TitleList): { meaning: Meaning; key: string; sure: number } | null {
  if (!/^[a-z]{6,}$/.test(stemmed)) return null;
  const bare = withoutTail(stemmed);
  if (!bare) return null;
  for (const base of variants(bare)) {
    const meaning = list.get(base) ?? list.get(base + baseMark);
    if (meaning) return { meaning, key: base, sure: 0.95 };
  }
  return null;
}

/** The base with and without the letters at the joint: `backer(s)`, `schuh(e)`, `lager(n)`, and `schneid` for `schneider`. */
function variants(bare: string): string[] {
  const shorter = joints.filter((joint) => bare.endsWith(joint)).map((joint) => bare.slice(0, -joint.length));
  return [...new Set([bare, ...shorter, `${bare}er`, `${bare}e`])].filter((base) => base.length >= 3);
}

/** How many letters may be wrong in a title of this length. */
const allowedIn = (letters: number): number => (letters < 5 ? 0 : letters < 8 ? 1 : letters < 13 ? 2 : 3);

/**
 * A title with mistakes. The first letter must be right: a long word that begins otherwise is another word, whatever the
 * rest looks like.
 */
function meant(query: readonly TitleWord[], list: TitleList): TitleReading | null {
  const telling = query.filter((word) => !isLight(word));
  const key = keyOf(query);
  const allowed = allowedIn(keyOf(telling).length);
  if (allowed === 0) return null;
  let best: { key: string; away: number; meaning: Meaning } | null = null;
  for (const other of list.like(query, 60)) {
    if (other.key[0] !== key[0]) continue;
    const away = Math.min(editDistance(key, other.key, allowed), editDistance(keyOf(telling), other.key, allowed));
    if (away <= allowed && (best === null || away < best.away)) best = { key: other.key, away, meaning: other.meaning };
  }
  if (!best) return null;
  return readingOf(best.meaning, {
    how: "meant",
    sure: 1 - (0.8 * best.away) / Math.max(6, key.length),
    key: best.key,
    words: query.map((word) => stem(word.folded)),
  });
}

/** How many titles have a say, and how much more the nearer ones count. */
const voters = 12;
const sharpness = 4;

/** What the most alike titles agree on; first the field (three digits), within it the position. */
function alike(query: readonly TitleWord[], list: TitleList): TitleReading | null {
  const votes = new Map<string, number>();
  const fields = new Map<string, number>();
  const found = list.like(query, voters);
  const nearest = found[0];
  if (!nearest) return null;
  for (const { share: likeness, meaning } of found) {
    const whole = meaning.reduce((sum, { weight }) => sum + weight, 0);
    for (const { code, weight } of meaning) {
      const vote = likeness ** sharpness * Math.min(1, (weight * weight) / (9 * whole));
      votes.set(code, (votes.get(code) ?? 0) + vote);
      fields.set(code.slice(0, 3), (fields.get(code.slice(0, 3)) ?? 0) + vote);
    }
  }
  const [field = "", most = 0] = [...fields].reduce((best, each) => (each[1] > best[1] ? each : best));
  const agreed = most / [...fields.values()].reduce((a, b) => a + b, 0);
  const meaning = [...votes].filter(([code]) => code.startsWith(field)).map(([code, weight]) => ({ code, weight }));
  return readingOf(meaning, {
    how: "alike",
    sure: agreed * nearest.share,
    key: nearest.key,
    words: query.map((word) => stem(word.folded)),
  });
}
