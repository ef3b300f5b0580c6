import { addDays, daysBetween } from "./days";
import { cefrLevels, type JobFacts } from "./facts";
import type { MatchResult } from "./result";

/**
 * What a list of matches may be narrowed by: what stands in the way, which help bridges it, the way, German, the first
 * possible day, the wait. The list is closed. Nothing here may be, or stand for, origin, sex, age, religion, health or
 * family; what the law says about age is one of several answers behind `law` and never a value of its own.
 */
export const facetNames = ["blocks", "bridge", "way", "german", "start", "waits"] as const;
export type FacetName = (typeof facetNames)[number];

/**
 * Values in the order they are shown. Of the help only what says nothing about a life: care for children, a doctor's
 * certificate or advice on the right to stay would sort people by family, health or origin.
 */
export const facetValues: Readonly<Record<FacetName, readonly string[]>> = {
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
  german: [...cefrLevels, "unknown"],
  start: ["inTime", "month", "later", "unknown"],
  waits: ["12", "6", "3", "1", "new"],
};

export type Facets = Record<FacetName, readonly string[]>;
export type FacetCounts = Record<FacetName, { value: string; count: number }[]>;

const eachFacet = <T>(of: (name: FacetName) => T): Record<FacetName, T> => ({
  blocks: of("blocks"),
  bridge: of("bridge"),
  way: of("way"),
  german: of("german"),
  start: of("start"),
  waits: of("waits"),
});
export const noFacets: Facets = eachFacet(() => []);

/** What the facets look at; both come from the rules' own input, so nothing else can reach them. */
export type FacetPerson = {
  result: MatchResult;
  row: { speaking: string | null; availableFrom: string | null; waitingSince: string };
};

/** The chosen values as an address or a form carries them; words that are none are left out. */
export function readFacets(getAll: (name: string) => readonly string[]): Facets {
  return eachFacet((name) => facetValues[name].filter((value) => getAll(name).includes(value)));
}

/** Every value a person has; several in `blocks` and `bridge`, exactly one in each of the others. */
export function facetsOf({ result, row }: FacetPerson, job: Pick<JobFacts, "startDate">, today: string): Facets {
  const kinds = new Set(result.dimensions.map((d) => d.kind));
  const blocked = result.dimensions.flatMap((d) => (d.kind === "blocks" ? [d.id] : []));
  const bridges = result.dimensions.flatMap((d) => (d.kind === "bridge" ? d.bridges.slice(0, 1) : []));
  const minutes = result.dimensions.find((d) => d.id === "travel")?.params.minutes;
  return {
    blocks: [
      ...(kinds.has("blocks") || kinds.has("bridge") || kinds.has("unknown") ? [] : ["nothing"]),
      ...(kinds.has("bridge") && !kinds.has("blocks") ? ["help"] : []),
      ...(kinds.has("unknown") && !kinds.has("blocks") ? ["ask"] : []),
      ...(blocked.includes("access") ? ["access"] : []),
      ...(blocked.some((id) => id !== "access") ? ["law"] : []),
    ],
    bridge: facetValues.bridge.filter((instrument) => bridges.some((b) => b.instrument === instrument)),
    way: [typeof minutes === "number" ? band(minutes) : "unknown"],
    german: [row.speaking ?? "unknown"],
    start: [startBand(row.availableFrom, job.startDate, today)],
    waits: [waitBand(daysBetween(row.waitingSince, today))],
  };
}

const band = (minutes: number): string => ["15", "30", "45", "60"].find((limit) => minutes <= Number(limit)) ?? "more";

function startBand(availableFrom: string | null, startDate: string | null, today: string): string {
  if (availableFrom === null) return "unknown";
  const wanted = startDate !== null && startDate > today ? startDate : today;
  if (availableFrom <= wanted) return "inTime";
  return availableFrom <= addDays(wanted, 30) ? "month" : "later";
}

/** Months of 30 days: bands, no dates. */
const waitBand = (days: number): string => ["12", "6", "3", "1"].find((months) => days >= Number(months) * 30) ?? "new";

const fits = (own: Facets, chosen: Facets, except?: FacetName): boolean =>
  facetNames.every(
    (name) => name === except || chosen[name].length === 0 || chosen[name].some((value) => own[name].includes(value)),
  );

export const isChosen = (own: Facets, chosen: Facets): boolean => fits(own, chosen);

/**
 * How many people each value would leave under the other groups' choice: a number one can trust before choosing. Values
 * that nobody has are left out unless chosen.
 */
export function countFacets(people: readonly Facets[], chosen: Facets): FacetCounts {
  return eachFacet((name) => {
    const left = people.filter((own) => fits(own, chosen, name));
    const seen = new Set(people.flatMap((own) => own[name]));
    return facetValues[name]
      .filter((value) => seen.has(value) || chosen[name].includes(value))
      .map((value) => ({ value, count: left.filter((own) => own[name].includes(value)).length }));
  });
}
