import type { CandidateState } from "../candidate/sections";
import { levelOf, levels, type StageId, stageTraits } from "./stages";

/** How many people have the same record, ladder and rung; `stage` null before the first. */
export type StandingCount = { state: string; ladder: string | null; stage: StageId | null; count: number };

/** Where people are who stand on none of the six levels; everybody is in exactly one group. */
export const besideLevels = ["pause", "none", "after", "left"] as const;
export type BesideLevel = (typeof besideLevels)[number];

/**
 * Everybody in exactly one place: on a level of the ladder, in a pause, looked after behind its top (`after`), on no rung
 * (`none`), or no longer with the office (`left`). The numbers add up to all who are counted.
 */
export function onLevels(counts: readonly StandingCount[]): {
  levels: number[];
  beside: Record<BesideLevel, number>;
  all: number;
} {
  const found = { levels: levels.map(() => 0), beside: { pause: 0, none: 0, after: 0, left: 0 }, all: 0 };
  for (const row of counts) {
    found.all += row.count;
    const level = levelAt(row);
    if (typeof level === "number") found.levels[level - 1] = (found.levels[level - 1] ?? 0) + row.count;
    else found.beside[level] += row.count;
  }
  return found;
}

function levelAt({ state, ladder, stage }: StandingCount): number | BesideLevel {
  if (state === ("left" satisfies CandidateState)) return "left";
  if (state === ("paused" satisfies CandidateState) || ladder === "paused") return "pause";
  if (stage === null) return "none";
  const level = levelOf(stage);
  if (level !== null) return level;
  const { phase } = stageTraits(stage);
  return phase === "after" || phase === "pause" ? phase : "none";
}
