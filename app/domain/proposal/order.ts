import { differences } from "~/domain/matching/difference";
import type { DimensionId, MatchResult } from "~/domain/matching/result";

/** The product's own numbers: so many people, or so many a place where that is more. */
const top = { least: 5, perPlace: 3 };

/**
 * How many free people with more points make somebody "far down the list". The order is a suggestion and a human
 * decides, but a decision against it needs a reason that can be counted.
 */
export const topOfList = (places: number): number => Math.max(top.least, places * top.perPlace);

/** @param ahead free people with more points; null when nobody has counted them yet */
export function needsReason(ahead: number | null, places: number): boolean {
  return ahead !== null && ahead >= topOfList(places);
}

/** Who could be proposed for a job at once: nothing in law against it, nowhere at work or on trial, not shown to it or put aside yet. */
export function isFree(
  person: { result: Pick<MatchResult, "blocked" | "candidateId">; row: { busy: boolean } },
  settled: ReadonlySet<string>,
): boolean {
  return !person.result.blocked && !person.row.busy && !settled.has(person.result.candidateId);
}

/** The dimensions in which the person passed over did better: what the rules saw and the human judged differently. */
export function betterDimensions(passed: MatchResult, chosen: MatchResult): DimensionId[] {
  return differences(passed, chosen).flatMap((d) => (d.points > 0 ? [d.id] : []));
}
