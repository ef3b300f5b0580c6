import { pointsOf } from "./difference";
import { type DimensionId, type DimensionResult, dimensionIds, type MatchResult } from "./result";

/** One question with everybody's answer to it, in the order of the results. */
export type ComparedDimension = { id: DimensionId; answers: DimensionResult[]; differs: boolean };

/** The most people or jobs shown side by side. */
export const maxCompared = 4;

/**
 * The dimensions of several pairs side by side, those first in which the pairs differ, the heaviest of them first.
 * Dimensions without weight that everybody passes are left out.
 */
export function sideBySide(results: readonly MatchResult[]): ComparedDimension[] {
  return dimensionIds
    .flatMap((id) => {
      const answers = results.flatMap((result) => result.dimensions.find((d) => d.id === id) ?? []);
      if (answers.length < results.length || answers.every((d) => d.weight === 0 && d.kind === "met")) return [];
      const [first] = answers;
      const points = results.flatMap((result, nth) => (answers[nth] ? [pointsOf(result, answers[nth])] : []));
      return [
        {
          compared: { id, answers, differs: answers.some((d) => JSON.stringify(d) !== JSON.stringify(first)) },
          spread: Math.max(...points) - Math.min(...points),
        },
      ];
    })
    .sort((a, b) => Number(b.compared.differs) - Number(a.compared.differs) || b.spread - a.spread)
    .map(({ compared }) => compared);
}
