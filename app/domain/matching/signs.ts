import type { DimensionId, DimensionResult, MatchResult } from "./result";
import { summarise } from "./summary";

/** The column of a match list in which each dimension is shown, in the order of the columns. */
const columnOf = {
  speaking: "german",
  reading: "german",
  job: "papers",
  age: "papers",
  access: "papers",
  required: "skills",
  helpful: "skills",
  demands: "skills",
  experience: "experience",
  wish: "wish",
  prospect: "wish",
  hours: "times",
  shifts: "times",
  travel: "way",
  start: "start",
} as const satisfies Record<DimensionId, string>;
export type SignColumn = (typeof columnOf)[DimensionId];
export const signColumnNames: readonly SignColumn[] = [...new Set(Object.values(columnOf))];

/** What a column says of a pair: as its dimensions do. */
export type Sign = DimensionResult["kind"];

/** From the one that rules a pair out to the one that is in nobody's way. */
const worstFirst: readonly Sign[] = ["blocks", "bridge", "unknown", "met"];

type Signs = Readonly<Record<SignColumn, Sign>>;

/**
 * Each column's worst answer; dimensions that kept results do not have count as met.
 * @param said what is said once for the whole list already, and left out here
 */
export function signsOf(result: MatchResult, said: readonly DimensionId[] = []): Signs {
  const shown = result.dimensions.filter(({ id }) => !said.includes(id));
  const signs = signColumnNames.map((column) => {
    const own = shown.filter(({ id }) => columnOf[id] === column).map(({ kind }) => kind);
    return [column, worstFirst.find((sign) => own.includes(sign)) ?? "met"];
  });
  return Object.fromEntries(signs) as Signs;
}

/** Minutes from the person's home to the place of work; null where nobody knows. */
export function minutesOf({ dimensions }: MatchResult): number | null {
  const way = dimensions.find(({ id }) => id === "travel");
  const minutes = way?.params.minutes;
  return typeof minutes === "number" ? minutes : null;
}

/**
 * The one thing that stands most in the way, for where there is room for one: what rules out, else the heaviest gap.
 * @param said what is said once for the whole list already
 */
export function mainObstacle(result: MatchResult, said: readonly DimensionId[] = []): DimensionResult | null {
  const { blocks, bridges, questions } = summarise(result);
  return [...blocks, ...bridges, ...questions].find(({ id }) => !said.includes(id)) ?? null;
}

/** What an answer says, without who it is about: two people of whom the same is true have the same text. */
const saying = (dimension: DimensionResult): string =>
  JSON.stringify(
    dimension.kind === "unknown" ? [dimension.ask, dimension.params] : [dimension.reason, dimension.params],
  );

/**
 * What is in everybody's way alike, so that it is said once above the list: each dimension that all pairs answer with
 * the same obstacle. A single pair shares nothing.
 */
export function sharedObstacles(results: readonly MatchResult[]): DimensionResult[] {
  const [first, ...others] = results;
  if (!first || others.length === 0) return [];
  return first.dimensions.filter(
    (dimension) =>
      dimension.kind !== "met" &&
      others.every((result) => {
        const same = result.dimensions.find(({ id }) => id === dimension.id);
        return same?.kind === dimension.kind && saying(same) === saying(dimension);
      }),
  );
}

/** All that the row of a pair shows. Its reasons are read with the open row only. */
export type PairLine = {
  score: number;
  signs: Signs;
  minutes: number | null;
  /** how many questions are open */
  questions: number;
  obstacle: DimensionResult | null;
};

/** @param said what is said once for the whole list already */
export function pairLine(result: MatchResult, said: readonly DimensionId[]): PairLine {
  return {
    score: result.score,
    signs: signsOf(result, said),
    minutes: minutesOf(result),
    questions: summarise(result).questions.length,
    obstacle: mainObstacle(result, said),
  };
}
