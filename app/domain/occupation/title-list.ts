import { keyOf, type TitleWord, titleForms, titleWords, withoutTail } from "./title-text";

/** A title as a classification or the makers have it; `codes` are KldB 2010 positions, 3 to 5 digits, best first. */
export type Title = { text: string; codes: readonly string[]; weight: number };

/** KldB positions (3 to 5 digits) and how sure each is, 1–9. */
export type Meaning = readonly { code: string; weight: number }[];

/** A title of the list that resembles what was asked, 0–1. */
type Alike = { key: string; share: number; meaning: Meaning };

/** All known titles, in every language. */
export type TitleList = {
  /** Titles whose words, run together, are exactly these. */
  get(key: string): Meaning | null;
  /** The most alike, best first: rare groups of letters count more than those that half of all titles have. */
  like(query: readonly TitleWord[], most: number): Alike[];
  /** How much these words say, as the rarity of their groups of letters; only to compare with other words. */
  rarity(words: readonly TitleWord[]): number;
  readonly size: number;
};

/** Marks the base of a helper's title: `buro~` stands for Bürohilfe, Bürokraft, Bürogehilfe. */
export const baseMark = "~";

const alternativeShare = 7 / 9;
const headShare = 3 / 9;
const baseShare = 5 / 9;

/**
 * The titles as text, one key a line: its words, a tab, its positions with their weights. Made once when the reference data
 * changes, because taking 70,000 titles apart costs seconds.
 */
export function packTitles(titles: Iterable<Title>): string {
  const keys = new Map<string, { words: string; codes: Map<string, number> }>();
  const learn = (words: readonly TitleWord[], key: string, codes: readonly string[], weight: number) => {
    if (key.length < 3) return;
    const known = keys.get(key) ?? {
      words: words.map((word) => word.stem).join(" "),
      codes: new Map<string, number>(),
    };
    keys.set(key, known);
    for (const [at, code] of codes.entries()) {
      const share = Math.max(1, Math.round(weight / (1 + at / 3)));
      known.codes.set(code, Math.max(known.codes.get(code) ?? 0, share));
    }
  };
  for (const { text, codes, weight } of titles) {
    for (const form of titleForms(text)) {
      const words = titleWords(form.text);
      const key = keyOf(words);
      const part = form.kind === "whole" ? 1 : form.kind === "alternative" ? alternativeShare : headShare;
      learn(words, key, codes, weight * part);
      const base = form.kind === "head" ? null : withoutTail(key);
      if (base) learn([{ stem: base + baseMark, folded: base }], base + baseMark, codes, weight * baseShare);
    }
  }
  return [...keys.values()]
    .map(({ words, codes }) => `${words}\t${[...codes].map(([code, weight]) => `${code}:${weight}`).join(" ")}`)
    .sort()
    .join("\n");
}

/** 2^16 groups of letters; two that share a place are told apart by all the others of a title. */
const buckets = 1 << 16;
/** Groups that more than this share of all titles have say nothing. */
const tooFrequent = 0.15;

/** Opens what `packTitles` made. The letter groups are gathered at the first question that needs them. */
export function openTitles(packed: string): TitleList {
  const lines = packed === "" ? [] : packed.split("\n");
  const places = placesOf(lines);
  const lineOf = (key: string): string | null => {
    for (let place = placeOf(key); places[place]; place = (place + 1) % places.length) {
      const line = lines[(places[place] ?? 0) - 1] ?? "";
      if (keyIn(line) === key) return line;
    }
    return null;
  };
  let groups: Groups | null = null;
  const gathered = () => {
    groups ??= gather(lines);
    return groups;
  };
  return {
    size: lines.length,
    get: (key) => {
      const line = lineOf(key);
      return line === null ? null : meaningOf(line);
    },
    like: (query, most) =>
      mostAlike(gathered(), query, most).map(({ line, share }) => {
        const text = lines[line] ?? "";
        return { key: keyIn(text), share, meaning: meaningOf(text) };
      }),
    rarity: (words) => {
      const { weights } = gathered();
      return groupsOf(words.map((word) => word.stem)).reduce((sum, group) => sum + (weights[group] ?? 0), 0);
    },
  };
}

/** More places than titles, so that a free one is always near. */
const tablePlaces = 1 << 18;
const placeOf = (key: string): number => fnv(key, 0, key.length) & (tablePlaces - 1);
const keyIn = (line: string): string => line.slice(0, line.indexOf("\t")).replaceAll(" ", "");

/** Which line a key stands in, plus one; as numbers, because a map of as many texts takes ten times the memory. */
function placesOf(lines: readonly string[]): Int32Array {
  const places = new Int32Array(tablePlaces);
  for (const [number, line] of lines.entries()) {
    let place = placeOf(keyIn(line));
    while (places[place]) place = (place + 1) % tablePlaces;
    places[place] = number + 1;
  }
  return places;
}

const meaningOf = (line: string): Meaning =>
  line
    .slice(line.indexOf("\t") + 1)
    .split(" ")
    .map((each) => {
      const [code = "", weight = "1"] = each.split(":");
      return { code, weight: Number(weight) };
    });

type Groups = { from: Uint32Array; lines: Uint32Array; weights: Float32Array; norms: Float32Array; sums: Float32Array };

/** The groups of letters of a line. Bases are looked up, never compared: their titles are in the list with all their letters. */
const groupsOfLine = (line: string): number[] => {
  const words = line.slice(0, line.indexOf("\t"));
  return words.endsWith(baseMark) ? [] : groupsOf(words.split(" "));
};

/** For each group of letters the titles that have it. Read twice, so that nothing but the result is kept. */
function gather(lines: readonly string[]): Groups {
  const from = new Uint32Array(buckets + 1);
  for (const line of lines) for (const group of groupsOfLine(line)) from[group + 1] = (from[group + 1] ?? 0) + 1;
  const weights = new Float32Array(buckets);
  for (let group = 0; group < buckets; group++) {
    const count = from[group + 1] ?? 0;
    weights[group] = count > lines.length * tooFrequent ? 0 : Math.log((lines.length + 1) / (count + 1)) ** 2;
  }
  for (let group = 0; group < buckets; group++) from[group + 1] = (from[group + 1] ?? 0) + (from[group] ?? 0);
  const next = from.slice();
  const postings = new Uint32Array(from[buckets] ?? 0);
  const norms = new Float32Array(lines.length);
  for (const [number, line] of lines.entries()) {
    let sum = 0;
    for (const group of groupsOfLine(line)) {
      const place = next[group] ?? 0;
      postings[place] = number;
      next[group] = place + 1;
      sum += weights[group] ?? 0;
    }
    norms[number] = Math.sqrt(sum);
  }
  return { from, lines: postings, weights, norms, sums: new Float32Array(lines.length) };
}

function mostAlike(groups: Groups, query: readonly TitleWord[], most: number): { line: number; share: number }[] {
  const asked = groupsOf(query.map((word) => word.stem));
  const touched: number[] = [];
  let norm = 0;
  for (const group of asked) {
    const weight = groups.weights[group] ?? 0;
    norm += weight;
    if (weight === 0) continue;
    for (let place = groups.from[group] ?? 0; place < (groups.from[group + 1] ?? 0); place++) {
      const line = groups.lines[place] ?? 0;
      if (groups.sums[line] === 0) touched.push(line);
      groups.sums[line] = (groups.sums[line] ?? 0) + weight;
    }
  }
  const found: { line: number; share: number }[] = [];
  let least = 0;
  for (const line of touched) {
    const share = (groups.sums[line] ?? 0) / (Math.sqrt(norm) * (groups.norms[line] ?? 1));
    groups.sums[line] = 0;
    if (found.length >= most && share <= least) continue;
    found.push({ line, share });
    if (found.length > most * 4) {
      found.sort((a, b) => b.share - a.share).length = most;
      least = found[most - 1]?.share ?? 0;
    }
  }
  return found.sort((a, b) => b.share - a.share || a.line - b.line).slice(0, most);
}

/** The groups of letters of some words, as numbers without repeats: four letters, three in scripts without vowels. */
function groupsOf(words: readonly string[]): number[] {
  const found = new Set<number>();
  for (const word of words) {
    const marked = `^${word}$`;
    const size = /^[\p{Script=Arabic}]/u.test(word) ? 3 : 4;
    if (marked.length <= size) found.add(hashed(marked, 0, marked.length));
    for (let from = 0; from + size <= marked.length; from++) found.add(hashed(marked, from, from + size));
  }
  return [...found];
}

/** FNV-1a. */
function fnv(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 16);
}

const hashed = (text: string, from: number, to: number): number => fnv(text, from, to) & (buckets - 1);
