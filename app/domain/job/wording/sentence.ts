import { fold } from "~/domain/text/fold";
import type { CompiledLexicon, Tag } from "./lexicon";
import { mended } from "./spelling";

/** A tag on the words `from` (included) to `to` (not included) of a sentence. */
export type Mark = { tag: Tag; from: number; to: number };

export type Sentence = {
  text: string;
  /** folded words and the signs that part clauses */
  tokens: readonly string[];
  /** the place of each token in `text` */
  places: readonly { start: number; end: number }[];
  /** the number of the clause each token stands in */
  clauses: readonly number[];
  isQuestion: boolean;
};

const tokenPattern =
  /\d+(?:[.,]\d+)*(?:\p{L}(?!\p{L}))?|[\p{L}\p{M}\u200c\u0640]+\d{0,2}(?:['’ʼ`´‘][\p{L}\p{M}]+)*(?:[*:_/]-?in(?:nen)?(?!\p{L})|\(-?in(?:nen)?\))?|[,;:–—()?؟،؛…€§]|-(?=\s)/gu;
const clauseSigns = new Set([",", ";", "–", "—", "(", ")", "?", "-"]);
const signs: Readonly<Record<string, string>> = { "؟": "?", "،": ",", "؛": ";", "…": "," };
const contrasts = new Set(
  "aber sondern jedoch but however но а але ama fakat ancak لكن ولكن اما ولي بلكه بل"
    .split(" ")
    .map((word) => fold(word)),
);
/** A full stop after these ends no sentence. */
const abbreviations =
  /(?:^|[\s(])(?:max|min|mind|ca|z|b|bzw|inkl|incl|j|st|nr|std|evtl|ggf|usw|dr|fr|hr|abs|d|h|u|a|m|w|o|zw|led|kd|verh|kath|ev|kost|gepr|approx|тел|год|ін|руб|макс|мин|т|ч|مم|örn)$/iu;

/** The sentences of a text: at full stops, question and exclamation marks and line ends. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?؟۔\n]+/gu)) {
    const before = text.slice(start, match.index);
    const after = text.slice(match.index + match[0].length);
    const isStop = /^\.+$/.test(match[0]);
    if (isStop && (abbreviations.test(before) || !/^(?:[\s"“”»)]|$)/u.test(after))) continue;
    if (isStop && /(?:^|\s)\d{1,2}$/.test(before) && /^\s*(?:\d|\p{Ll})/u.test(after)) continue;
    sentences.push(sentenceOf(text.slice(start, match.index + match[0].length)));
    start = match.index + match[0].length;
  }
  sentences.push(sentenceOf(text.slice(start)));
  return sentences.filter((sentence) => sentence.tokens.length > 0);
}

const digits = (text: string) =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/(?<=\d)٫(?=\d)/g, ",");

function sentenceOf(text: string): Sentence {
  const tokens: string[] = [];
  const places: { start: number; end: number }[] = [];
  const clauses: number[] = [];
  let clause = 0;
  const plain = digits(text);
  for (const match of plain.matchAll(tokenPattern)) {
    const token = signs[match[0]] ?? fold(match[0]).replace(/['’ʼ`´‘]/g, "");
    if (token === "") continue;
    if (clauseSigns.has(token) || contrasts.has(token)) clause++;
    tokens.push(token);
    places.push({ start: match.index, end: match.index + match[0].length });
    clauses.push(clause);
  }
  return { text, tokens, places, clauses, isQuestion: /[?؟]/.test(text) };
}

/** Two sentences read as one: a question and what follows from its answer, or what was said and the verdict on it. */
export function joined(first: Sentence, second: Sentence): Sentence {
  const offset = first.text.length;
  const lastClause = (first.clauses.at(-1) ?? 0) + (first.isQuestion ? 1 : 0);
  return {
    text: first.text + second.text,
    tokens: [...first.tokens, ...second.tokens],
    places: [...first.places, ...second.places.map(({ start, end }) => ({ start: start + offset, end: end + offset }))],
    clauses: [...first.clauses, ...second.clauses.map((clause) => clause + lastClause)],
    isQuestion: first.isQuestion,
  };
}

/** The marks a lexicon leaves on a sentence, all or of the wanted tags. */
export function marksOf(sentence: Sentence, lexicon: CompiledLexicon, wanted?: readonly Tag[]): Mark[] {
  const tokens = sentence.tokens.map((token) => mended(token, lexicon.misspelt));
  const line = ` ${tokens.join(" ")} `;
  const at: number[] = [];
  let position = 1;
  for (const token of tokens) {
    at.push(position);
    position += token.length + 1;
  }
  const marks: Mark[] = [];
  for (const [tag, pattern] of lexicon.patterns) {
    if (wanted && !wanted.includes(tag)) continue;
    for (const match of line.matchAll(pattern)) {
      const from = at.findIndex((start, index) => start + (tokens[index]?.length ?? 0) > match.index);
      const last = match.index + match[0].length;
      const next = at.findIndex((start) => start >= last);
      marks.push({ tag, from, to: next === -1 ? at.length : next });
    }
  }
  return marks;
}

/** The words of a sentence as they were typed, without what stands around them. */
export function typed(sentence: Sentence, from: number, to: number): string {
  return sentence.text.slice(sentence.places[from]?.start ?? 0, sentence.places[to - 1]?.end ?? 0).trim();
}
