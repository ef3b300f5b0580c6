import { editDistance, prefixDistance } from "~/domain/edit-distance";

/**
 * A word of a name: in Latin letters and by its sound. A `joined` part is two words that may be one, or one without its
 * article; `heard` is the same word as others write what they hear; one of the `company` belongs to the company of a
 * contact or job; `bare` are scripts that leave short vowels out.
 */
export type NameWord = {
  readonly no: number;
  readonly word: string;
  readonly part: "own" | "joined" | "heard" | "company";
  readonly bare: boolean;
  readonly sounds: readonly string[];
};

/** Whoever may be calling, and what they may be calling about. */
export const callers = ["person", "company", "contact", "job"] as const;
export type FoundKind = (typeof callers)[number];
/** Everything that stands in the index of names; a user is somebody who signs in for the team or a company. */
export type NamedKind = FoundKind | "user";

/** How much of a number or mail was asked for: all of it, its end or beginning, or nothing of it. */
export type Share = "whole" | "part" | "none";

/** What the index holds about one row, and what of the other things asked for is true of it. */
export type Candidate = {
  readonly kind: NamedKind;
  readonly name: string;
  readonly words: readonly NameWord[];
  readonly number: Share;
  readonly mail: Share;
  readonly isBorn: boolean;
  readonly isCode: boolean;
};

/** How near one word is to another, from 0 to 1. The order is the promise: exact, beginning, one mistake, sound. */
const near = {
  exact: 1,
  otherScript: 0.97,
  sameVowels: 0.92,
  beginning: 0.9,
  oneMistake: 0.8,
  twoMistakes: 0.68,
  abbreviation: 0.6,
  mistakenBeginning: 0.55,
  sound: 0.55,
} as const;
/** A word so short has no second mistake, and none at all when it is shorter still. */
const lettersForOne = 4;
const lettersForTwo = 8;
/** So short an abbreviation may be: "Gebr." */
const lettersOfAbbreviation = 3;

type Spelling = Pick<NameWord, "word" | "bare" | "sounds">;

/** What an asked word was compared with: of the names that may be meant many have the same words. */
const comparisons = new WeakMap<Spelling, Map<string, number>>();

export function nearness(asked: Spelling, named: Spelling): number {
  const known = comparisons.get(asked) ?? new Map<string, number>();
  comparisons.set(asked, known);
  const key = `${named.word} ${named.bare} ${named.sounds}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = likeness(asked, named);
  known.set(key, value);
  return value;
}

function likeness(asked: Spelling, named: Spelling): number {
  const a = asked.word;
  const b = named.word;
  if (a === b) return near.exact;
  if (b.startsWith(a)) return near.beginning + 0.05 * (a.length / b.length);
  const limit = a.length >= lettersForTwo ? 2 : a.length >= lettersForOne ? 1 : 0;
  const wrong = limit === 0 ? 1 + limit : editDistance(a, b, limit);
  const sameSound = asked.sounds.some((sound) => named.sounds.includes(sound));
  if (sameSound && !asked.bare && !named.bare && soundAlike(a, b)) return near.sameVowels;
  if (limit > 0 && wrong === 1) return near.oneMistake + (sameSound ? 0.08 : 0);
  if (sameSound && (asked.bare || named.bare)) {
    const [bare, full] = (asked.bare ? [a, b] : [b, a]).map(vowelsOf) as [string, string];
    if (bare === full) return near.otherScript;
    return near.oneMistake + (isWithin(bare, full) ? 0.08 : 0);
  }
  if (sameSound) {
    const longer = Math.max(a.length, b.length);
    return near.sound + 0.25 * (1 - editDistance(a, b, longer) / longer);
  }
  if (limit === 2 && wrong === 2) return near.twoMistakes;
  if (b.length >= lettersOfAbbreviation && a.startsWith(b)) return near.abbreviation;
  if (a.length > lettersForOne && prefixDistance(a, b, 1) <= 1) return near.mistakenBeginning;
  return 0;
}

/** A short word with one syllable more is another word: Awarameh without its first letter is not warm. */
const lettersForSyllable = 6;

/** Whether two words with the same consonants are heard as the same. */
function soundAlike(a: string, b: string): boolean {
  const syllables = (word: string) => word.match(/[aeiouyw]+/g)?.length ?? 0;
  const isLong = Math.min(a.length, b.length) >= lettersForSyllable;
  return heardVowels(a) === heardVowels(b) && (isLong || syllables(a) === syllables(b));
}

/** The vowels as one hears them: Husain and Hussein, Mohamad and Mohammed have the same. */
const heardVowels = (word: string): string =>
  word
    .replace(/[ae][iy]/g, "i")
    .replace(/[^aeiouyw]/g, "")
    .replace(/e/g, "a")
    .replace(/y/g, "i")
    .replace(/[ow]/g, "u")
    .replace(/(.)\1+/g, "$1");

/** What a bare script writes of a word: its consonants and long vowels, which are i and u here; doubled ones once. */
const vowelsOf = (word: string): string =>
  word
    .replace(/[ey]/g, "i")
    .replace(/[ow]/g, "u")
    .replace(/a/g, "")
    .replace(/(.)\1+/g, "$1");

/** Whether all letters of `part` stand in `whole` in this order: short vowels may stand between them. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

/**
 * How much each asked word says, by its number: one that many names have says less about who is meant.
 * @param asked what was asked, taken apart; @param names the words of every name it is compared with
 */
export function rarity(asked: readonly NameWord[], names: readonly (readonly NameWord[])[]): Map<number, number> {
  return new Map(
    asked
      .filter((word) => word.part === "own")
      .map(({ no, word }) => {
        const having = names.filter((words) => words.some((one) => one.word === word)).length;
        return [no, having === 0 ? unknownWord : 1 / Math.log(Math.E + having)];
      }),
  );
}

/** A word that no name has tells less than one that some have: it may be a trade, a street or a mistake. */
const unknownWord = 0.5;

/** What a word costs that the name has and nobody asked for, and one more that was asked for and the name has not. */
const costs: Record<NamedKind, { unasked: number; another: number }> = {
  person: { unasked: 0.03, another: 0.08 },
  contact: { unasked: 0.03, another: 0.08 },
  user: { unasked: 0.03, another: 0.08 },
  // the trade stands before or behind a company's name, or not at all
  company: { unasked: 0.01, another: 0.01 },
  job: { unasked: 0.01, another: 0.04 },
};

/**
 * How well a name answers the words asked for, from 0 to 1: each asked word's nearest one, no word of the name used
 * twice. A word of the name that nobody asked for counts a little against it, so that the whole name stands before a
 * longer one; a word that contradicts it (another given name) counts more.
 */
export function nameScore(
  asked: readonly NameWord[],
  { kind, words }: Pick<Candidate, "kind" | "words">,
  weights: ReadonlyMap<number, number>,
): number {
  const single = asked.filter((word) => word.part === "own");
  if (single.length === 0) return 0;
  const heard = asked.filter((word) => word.part === "heard");
  const readings = [
    paired(single, words, weights, heard),
    ...asked.filter((word) => word.part === "joined").map((pair) => withPair(pair, single, words, weights)),
  ];
  const own = new Set(words.filter((word) => word.part === "own").map((word) => word.no)).size;
  const all = single.reduce((sum, { no }) => sum + (weights.get(no) ?? 1), 0);
  return Math.max(
    ...readings.map(({ sum, met, used, inOrder = true }) => {
      const unasked = Math.max(0, own - used);
      const another = Math.min(unasked, single.length - met);
      return Math.max(
        0,
        sum / all -
          (inOrder ? 0 : otherOrder) -
          costs[kind].unasked * Math.min(unasked, 3) -
          costs[kind].another * another,
      );
    }),
  );
}

/**
 * The sum of the nearnesses by weight, how many asked words were met, how many words of the name they use, and whether
 * these stand in the order that was asked for.
 */
type Reading = { sum: number; met: number; used: number; inOrder?: boolean };

/**
 * Pairs asked words with words of the name, the nearest first.
 * @param heard other spellings of the asked words
 */
function paired(
  asked: readonly NameWord[],
  words: readonly NameWord[],
  weights: ReadonlyMap<number, number>,
  heard: readonly NameWord[] = [],
): Reading {
  const spellings = [...asked, ...heard].flatMap((as) =>
    asked.filter(({ no }) => no === as.no).map((a) => ({ a, as })),
  );
  const pairs = spellings.flatMap(({ a, as }) =>
    words.map((word) => ({ a, word, value: nearness(as, word) - Math.max(partCost[as.part], partCost[word.part]) })),
  );
  const met = new Map<number, number>();
  const used = new Set<number>();
  let sum = 0;
  for (const { a, word, value } of pairs.sort((x, y) => y.value - x.value)) {
    const its = placesOf(word, words);
    if (value <= 0 || met.has(a.no) || its.some((no) => used.has(no))) continue;
    met.set(a.no, word.no);
    for (const no of its) used.add(no);
    sum += value * (weights.get(a.no) ?? 1);
  }
  const places = [...met].sort(([x], [y]) => x - y).map(([, place]) => place);
  return {
    sum,
    met: met.size,
    used: used.size,
    inOrder: places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0)),
  };
}

/** Ahmad Khalid and Khalid Ahmad are two people, but nobody minds the order who has one of them on the telephone. */
const otherOrder = 0.01;

/**
 * Two words that are written as one, or the other way round, are a little less alike than the same spelling; and whoever
 * is asked for by the company's name alone is rather the company.
 */
const partCost = { own: 0, joined: 0.02, heard: 0.02, company: 0.15 } as const;

/** The places in the name that a word takes: one longer than the word that stands there takes the next as well. */
function placesOf(word: NameWord, words: readonly NameWord[]): number[] {
  const own = words.find((one) => one.part === "own" && one.no === word.no);
  return word.part === "joined" && own && word.word.length > own.word.length ? [word.no, word.no + 1] : [word.no];
}

/** Two asked words that are one of the name ("Nour al Din" and Noureddine), beside the others in pairs. */
function withPair(
  pair: NameWord,
  single: readonly NameWord[],
  words: readonly NameWord[],
  weights: ReadonlyMap<number, number>,
): Reading {
  const covered = placesOf(pair, single);
  const best = words.reduce<{ value: number; word: NameWord | null }>(
    (found, word) => {
      const value = nearness(pair, word) - Math.max(partCost.joined, partCost[word.part]);
      return value > found.value ? { value, word } : found;
    },
    { value: 0, word: null },
  );
  if (best.word === null) return { sum: 0, met: 0, used: 0 };
  const taken = placesOf(best.word, words);
  const rest = paired(
    single.filter(({ no }) => !covered.includes(no)),
    words.filter((word) => !placesOf(word, words).some((no) => taken.includes(no))),
    weights,
  );
  const weight = covered.reduce((sum, no) => sum + (weights.get(no) ?? 1), 0);
  return {
    sum: best.value * weight + rest.sum,
    met: covered.length + rest.met,
    used: taken.length + rest.used,
  };
}

/**
 * The place of a row among those found; 0 when it does not answer what was asked. A code name, a whole number or a
 * whole mail names one row and stands before any likeness of a name; a day of birth decides between people of one name.
 */
export function score(
  asked: readonly NameWord[],
  candidate: Candidate,
  weights: ReadonlyMap<number, number> = new Map(),
): number {
  const { number, mail, isBorn, isCode } = candidate;
  const named = nameScore(asked, candidate, weights);
  const facts =
    (isCode ? 2 : 0) +
    { whole: 2, part: 0.9, none: 0 }[number] +
    { whole: 2, part: 0.9, none: 0 }[mail] +
    (isBorn ? (asked.length > 0 ? 0.7 : 1) : 0);
  if (facts === 0 && named < fewestLikeness) return 0;
  // people call more often than companies, and a job is what nobody is called
  const order = { person: 0.003, company: 0.002, contact: 0.001, user: 0, job: -0.05 }[candidate.kind];
  return facts + named + order;
}

/** Less like it than this is not what was meant. */
const fewestLikeness = 0.3;

/** Somebody told something of so many words, and not only a name. */
const wordsOfSentence = 3;
/** So long a word is whom it looks like with a mistake in it; a shorter one may be any word. */
const lettersInSentence = 5;
/** What one, two and three words of a sentence say; never as much as a name that was asked for alone. */
const inSentence = { one: 0.5, more: 0.1, most: 3 } as const;

/**
 * How well a name answers a sentence in which it stands, where the whole sentence answers to nobody: words that are
 * nobody's count nothing against it. Only a whole word counts, not a beginning.
 */
export function sentenceScore(asked: readonly NameWord[], { words }: Pick<Candidate, "words">): number {
  const single = asked.filter((word) => word.part === "own");
  if (single.length < wordsOfSentence) return 0;
  const own = words.filter((word) => word.part !== "company");
  const met = single
    .map((a) => Math.max(0, ...own.map((b) => (isWholeWord(a, b) ? nearness(a, b) : 0))))
    .filter((value) => value >= near.oneMistake);
  const mean = met.reduce((sum, value) => sum + value, 0) / Math.max(1, met.length);
  return met.length === 0 ? 0 : mean * (inSentence.one + inSentence.more * Math.min(met.length, inSentence.most));
}

const isWholeWord = (a: NameWord, b: NameWord): boolean =>
  a.word === b.word || (a.word.length >= lettersInSentence && !b.word.startsWith(a.word));

/** Whoever reaches this was asked for by name. */
export const surelyNamed = 0.5;
