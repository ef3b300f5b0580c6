import type { DimensionId, DimensionResult, MatchResult } from "./result";
import { defaultRuleSet } from "./rule-set";

/** Points of 100; positive: the first one is better. */
export type Difference = { id: DimensionId; points: number };

const round = (points: number): number => Math.round(points * 10) / 10;

/** The share of its weight that an answer earned. */
export function creditIn(result: Pick<MatchResult, "unknownCredit">, dimension: DimensionResult): number {
  switch (dimension.kind) {
    case "unknown":
      return result.unknownCredit ?? defaultRuleSet.unknownCredit;
    case "blocks":
      return 0;
    default:
      return dimension.credit;
  }
}

/** Points of 100 that an answer earned. */
export function pointsOf(result: MatchResult, dimension: DimensionResult): number {
  const total = result.dimensions.reduce((sum, d) => sum + d.weight, 0) || 1;
  return (dimension.weight * creditIn(result, dimension) * 100) / total;
}

/** Points of 100 that an answer lost against a fully met one. */
export function lostPoints(result: MatchResult, dimension: DimensionResult): number {
  const total = result.dimensions.reduce((sum, d) => sum + d.weight, 0) || 1;
  return round((dimension.weight * 100) / total - pointsOf(result, dimension));
}

/** In which dimensions two pairs differ and by how many points, the first one's gains before its losses. */
export function differences(one: MatchResult, other: MatchResult): Difference[] {
  const theirs = new Map(other.dimensions.map((d) => [d.id, pointsOf(other, d)]));
  return one.dimensions
    .map((d) => ({ id: d.id, points: round(pointsOf(one, d) - (theirs.get(d.id) ?? 0)) }))
    .filter((d) => d.points !== 0)
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
}
