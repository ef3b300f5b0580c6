import { addDays, daysBetween } from "~/domain/days";
import { fullTimeHours, halfTimeHours } from "../job/hours";
import { hourRanges } from "../job/public-filter";
import { type Chosen, type Counts, facetSet } from "./facet-set";
import { cefrLevels, type JobFacts } from "./facts";
import type { Answer, DimensionId, MatchResult } from "./result";
import { firstDay } from "./times";

/**
 * Filters of both lists: what blocks, which help bridges it, the way to work. Only help that says nothing private:
 * childcare, a doctor's certificate or residence advice would sort people by family, health or origin.
 */
const ofPair = {
  blocks: ["nothing", "help", "ask", "access", "law"],
  bridge: [
    "intkurs",
    "bsk",
    "job_bsk",
    "dolmetsch",
    "unterweisung",
    "pate",
    "mag",
    "fbw",
    "avgs_coach",
    "fahrrad",
    "ticket",
    "besuch",
  ],
  way: ["15", "30", "45", "60", "more", "unknown"],
} as const;

/** How long somebody has waited: at least so many months, the longest first. */
export const waitBands = ["12", "6", "3", "1", "new"] as const;
type WaitBand = (typeof waitBands)[number];

/**
 * What a job's list of people may be narrowed by: the pair's answers, German, the first possible day, the wait. The list
 * is closed. Nothing here may be, or stand for, origin, sex, age, religion, health or family; what the law says about age
 * is one of several answers behind `law` and never a value of its own.
 */
export const personFacets = facetSet({
  ...ofPair,
  german: [...cefrLevels, "unknown"],
  start: ["inTime", "month", "later", "unknown"],
  waits: waitBands,
});
export type PersonFacet = (typeof personFacets.names)[number];

/** What a person's list of jobs may be narrowed by: the pair's answers, and what the job says of itself. */
export const jobFacets = facetSet({
  ...ofPair,
  asks: [...cefrLevels, "unsaid"],
  hours: [...hourRanges, "unsaid"],
  begins: ["now", "month", "later", "unsaid"],
  leads: ["training"],
});
export type JobFacet = (typeof jobFacets.names)[number];

export type Facets = Chosen<PersonFacet>;
export type FacetCounts<Name extends string = PersonFacet> = Counts<Name>;

/** What the facets see: the rules' own input and nothing else. */
export type FacetPerson = {
  result: MatchResult;
  row: { speaking: string | null; availableFrom: string | null; waitingSince: string };
};

/** Every value a person has; several in `blocks` and `bridge`, exactly one in each of the others. */
export function facetsOfPerson(person: FacetPerson, job: Pick<JobFacts, "startDate">, today: string): Facets {
  return { ...facetsOfPair(person.result), ...ownFacetsOfPerson(person, job, today) };
}

/** The facets that depend on the person, and on the job's first day. */
export function ownFacetsOfPerson(
  { row }: Pick<FacetPerson, "row">,
  job: Pick<JobFacts, "startDate">,
  today: string,
): Omit<Facets, keyof typeof ofPair> {
  return {
    german: [germanBand(row.speaking)],
    start: [startBand(row.availableFrom, job.startDate, today)],
    waits: [waitBand(row.waitingSince, today)],
  };
}

/** Every value a job has for a person; its hours may reach into several ranges, the same as on the public list. */
export function facetsOfJob(result: MatchResult, job: FacetJob, today: string): Chosen<JobFacet> {
  return { ...facetsOfPair(result), ...ownFacetsOfJob(job, today) };
}

type FacetJob = Pick<JobFacts, "speaking" | "weeklyHoursMin" | "weeklyHoursMax" | "startDate" | "apprenticeshipIds">;

/** The facets that depend on the job alone. */
export function ownFacetsOfJob(job: FacetJob, today: string): Omit<Chosen<JobFacet>, keyof typeof ofPair> {
  return {
    asks: [job.speaking ?? "unsaid"],
    hours: hoursOf(job.weeklyHoursMin, job.weeklyHoursMax),
    begins: [beginBand(job.startDate, today)],
    leads: job.apprenticeshipIds.length > 0 ? ["training"] : [],
  };
}

const facetsOfPair = (result: MatchResult) => facetsOfMarks(marksOfPair(result));

/** The combined marks of all answers of a pair. */
export const marksOfPair = (result: MatchResult): number =>
  result.dimensions.reduce((marks, answer) => marks | marksOf(answer.id, answer), 0);

const marks = { bridge: 1, unknown: 2, access: 4, law: 8 };
/** one bit for each value after those four */
const bridgeBits = bitsFrom(4, ofPair.bridge);
const wayBits = bitsFrom(4 + ofPair.bridge.length, ofPair.way);

/** The facet values that one answer gives, as bits; combined over all answers, `facetsOfMarks` reads them. */
export function marksOf(id: DimensionId, answer: Answer): number {
  const [help] = answer.kind === "bridge" ? answer.bridges : [];
  const { minutes } = answer.params;
  return (
    (answer.kind === "bridge" ? marks.bridge : 0) |
    (answer.kind === "unknown" ? marks.unknown : 0) |
    (answer.kind === "blocks" ? (id === "access" ? marks.access : marks.law) : 0) |
    (help ? (bridgeBits.get(help.instrument) ?? 0) : 0) |
    (id === "travel" ? (wayBits.get(typeof minutes === "number" ? band(minutes) : "unknown") ?? 0) : 0)
  );
}

/** The facet values of a pair, from the combined marks of its answers. */
export function facetsOfMarks(of: number): Chosen<keyof typeof ofPair> {
  const has = (mark: number) => (of & mark) !== 0;
  const stopped = has(marks.access | marks.law);
  return {
    blocks: [
      ...(stopped || has(marks.bridge | marks.unknown) ? [] : ["nothing"]),
      ...(has(marks.bridge) && !stopped ? ["help"] : []),
      ...(has(marks.unknown) && !stopped ? ["ask"] : []),
      ...(has(marks.access) ? ["access"] : []),
      ...(has(marks.law) ? ["law"] : []),
    ],
    bridge: ofPair.bridge.filter((value) => has(bridgeBits.get(value) ?? 0)),
    way: ofPair.way.filter((value) => has(wayBits.get(value) ?? 0)),
  };
}

function bitsFrom(first: number, values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, i) => [value, 1 << (first + i)]));
}

const band = (minutes: number): string => ["15", "30", "45", "60"].find((limit) => minutes <= Number(limit)) ?? "more";

/** Days of a month in the bands of the filters, which are rough on purpose. */
const monthDays = 30;

export const germanBand = (speaking: string | null): string => speaking ?? "unknown";

export function startBand(availableFrom: string | null, startDate: string | null, today: string): string {
  if (availableFrom === null) return "unknown";
  const wanted = firstDay({ startDate }, today);
  if (availableFrom <= wanted) return "inTime";
  return availableFrom <= addDays(wanted, monthDays) ? "month" : "later";
}

function beginBand(startDate: string | null, today: string): string {
  if (startDate === null) return "unsaid";
  if (startDate <= today) return "now";
  return startDate <= addDays(today, monthDays) ? "month" : "later";
}

/** Hours a week from–to; one that is not said counts as the other. */
function hoursOf(min: number | null, max: number | null): string[] {
  const from = min ?? max;
  const to = max ?? min;
  if (from === null || to === null) return ["unsaid"];
  const isMid = from < fullTimeHours && to > halfTimeHours;
  return [
    ...(from <= halfTimeHours ? ["part"] : []),
    ...(isMid ? ["mid"] : []),
    ...(to >= fullTimeHours ? ["full"] : []),
  ];
}

export function waitBand(waitingSince: string, today: string): WaitBand {
  const days = daysBetween(waitingSince, today);
  return waitBands.find((months) => months !== "new" && days >= Number(months) * monthDays) ?? "new";
}
