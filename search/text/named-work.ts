import { type Asked, type AskedNames, type AskedPart, readAsked, withoutParts } from "~/domain/job/asked";
import { askedPositions, nearBy, nearness } from "~/domain/occupation/nearness";
import type { TitleList } from "~/domain/occupation/title-list";
import { readWords, type TitleReading } from "~/domain/occupation/title-meaning";
import { titleWords } from "~/domain/occupation/title-text";
import type { AnyFilter } from "../engine";
import { germanAtMost, weeklyHours } from "../job-conditions";
import type { Lexicon } from "./lexicon";
import type { QueryWord, Understood } from "./query";

/**
 * The work that a query names, as conditions on the positions of a job: its own occupation first, then the same trade, then
 * the field. A title finds its jobs by the classification and not by its letters.
 */
export type NamedWork = {
  /** the occupation itself: the starter occupation, then each further position, one order after another */
  named: AnyFilter[];
  /** what is near by the classification: what is close, then what has a good part in common */
  near: { by: "close" | "some"; filter: AnyFilter }[];
};

/** Below this nobody is told that a title was understood; letters decide then. */
export const understoodFrom = 0.6;
/** Below this a guess is worth nothing. */
const guessedFrom = 0.3;
/** Positions of a reading that count as much as its best one, and those that still count. */
const asGood = 0.95;
const stillGood = 0.5;

/** What the words beside German level, place and times name; null when they are no title. */
export function readNamedWork(text: string, titles: TitleList): TitleReading | null {
  const reading = readWords(titleWords(text), titles);
  return reading && reading.sure >= guessedFrom ? reading : null;
}

/** @returns null when there is nothing to ask for */
export function namedWork(
  { occupations, title, words }: Understood,
  lexicon: Lexicon,
): (NamedWork & { words: QueryWord[] }) | null {
  const meant = occupations.filter(
    (id) => !title || title.sure < certainTitle || agrees(lexicon.positionsOf(id), title),
  );
  const own: AnyFilter[] = meant.length > 0 ? [{ op: "in", field: "occupationId", values: meant }] : [];
  const positions = [
    ...(title?.positions ?? []),
    ...meant.flatMap(lexicon.positionsOf).map((code) => ({ code, share: stillGood })),
  ];
  const at = (share: (value: number) => boolean) =>
    positions.filter((position) => share(position.share)).map(({ code }) => code);
  const kldb = (values: readonly string[]): AnyFilter => ({ op: "in", field: "kldb", values });
  const best = askedPositions(at((share) => share >= asGood));
  const other = askedPositions(at((share) => share >= stillGood && share < asGood));
  const named = [...own, ...[best, other].flatMap(({ trade }) => (trade.length > 0 ? [kldb(trade)] : []))];
  if (named.length === 0) return null;
  const near = [
    { by: "close" as const, values: [...best.close, ...other.close] },
    { by: "some" as const, values: [...best.some, ...other.some] },
  ].flatMap(({ by, values }) => (values.length > 0 ? [{ by, filter: kldb(values) }] : []));
  const said = new Set([
    ...(title && title.how !== "alike" ? title.words : []),
    ...lexicon.wordsOf(occupations, words),
  ]);
  return { named, near, words: words.filter((word) => said.has(word.stem)) };
}

/**
 * From here on a title is more than a single word of it that also is a word for an occupation ("removal man" is nobody from
 * waste removal).
 */
const certainTitle = 0.8;

/** Whether an occupation is of the field, or close to it, that a title names. */
const agrees = (positions: readonly string[], title: TitleReading): boolean =>
  positions.some((own) => title.positions.some(({ code }) => nearness[nearBy([own], [code])] >= nearness.field));

/** The parts of a query beside its work, and the text that is left. */
export function readParts(text: string, names: AskedNames | null): { parts: AskedPart[]; rest: string } {
  if (!names) return { parts: [], rest: text };
  const parts = readAsked(text, names);
  return { parts, rest: withoutParts(text, parts) };
}

/** One part as a condition; null where it cannot be one (a postcode of another city). */
export function conditionOf(part: Asked): AnyFilter | null {
  switch (part.kind) {
    case "level":
      return germanAtMost(part.value);
    case "place":
      return part.districts.length > 0 ? { op: "in", field: "districtId", values: part.districts } : null;
    case "shift":
      return { op: "in", field: "shifts", values: [part.value] };
    case "apprenticeship":
      return { op: "not", of: { op: "missing", field: "apprenticeshipId" } };
    case "company":
      return { op: "eq", field: "employerId", value: part.employer };
    case "hours":
      return weeklyHours(part.value);
  }
}
