import type { Answered, Bridge, DimensionResult, MatchResult } from "./result";

/** Met only because nothing was asked for. */
const askedNothing = /\.(none|notNeeded|notWanted|flexible|adult|open)$/;

/** The answers of a result by kind, heaviest first, for chips. Dimensions without weight appear only if they matter. */
export function summarise(result: MatchResult): {
  blocks: Answered<"blocks">[];
  bridges: Answered<"bridge">[];
  questions: Answered<"unknown">[];
  passes: Answered<"met">[];
} {
  const idle = (d: DimensionResult) => d.kind === "met" && askedNothing.test(d.reason);
  const byWeight = [...result.dimensions].sort((a, b) => Number(idle(a)) - Number(idle(b)) || b.weight - a.weight);
  const of = <K extends DimensionResult["kind"]>(kind: K) =>
    byWeight.filter((d): d is Answered<K> => d.kind === kind && (kind !== "met" || d.weight > 0));
  return { blocks: of("blocks"), bridges: of("bridge"), questions: of("unknown"), passes: of("met") };
}

/** The instruments a pair would need, each once with its longest duration. What an employer sees as "support offered". */
export function supportNeeded(result: MatchResult): Bridge[] {
  const byInstrument = new Map<string, Bridge>();
  for (const d of result.dimensions) {
    if (d.kind !== "bridge") continue;
    for (const b of d.bridges) {
      const known = byInstrument.get(b.instrument);
      if (!known || known.weeks < b.weeks) byInstrument.set(b.instrument, b);
    }
  }
  return [...byInstrument.values()];
}
