import { type Change, changeKey, possibleChanges } from "./changes";
import { lostPoints } from "./difference";
import type { CandidateFacts, JobFacts, MatchReference } from "./facts";
import { match } from "./match";
import type { Bridge, DimensionId, MatchResult } from "./result";
import type { RuleSet } from "./rule-set";

/** A fact that becomes another one, or a question of the rating that gets its best answer. */
type LiftChange = Change | { kind: "answer"; fact: DimensionId };

/** One thing that would raise a person for one job: what gives it, and the score it would lead to. */
export type Lift = { key: string; change: LiftChange; bridge: Bridge | null; score: number; unblocks: boolean };

/**
 * "What would lift it?" for one pair: rates it again with one fact changed at a time. The largest gain first, then the
 * shorter way; of several steps of one kind that lead to the same score only the smallest.
 * @param now the rating of the pair as it is
 * @param today ISO day
 */
export function liftsOf(
  job: JobFacts,
  person: CandidateFacts,
  now: MatchResult,
  reference: MatchReference,
  rules: RuleSet,
  today: string,
): Lift[] {
  const seen = new Set<string>();
  const changed = possibleChanges(person, [job])
    .map(({ change, bridge, apply }): Lift => {
      const after = match(job, apply(person, job), reference, today, rules);
      const unblocks = now.blocked && !after.blocked;
      return { key: changeKey(change), change, bridge, score: after.score, unblocks };
    })
    .filter((lift) => lift.unblocks || lift.score > now.score)
    .filter(({ change, score }) => {
      const same = `${change.kind === "ask" ? change.fact : change.kind}.${score}`;
      return !seen.has(same) && seen.add(same);
    });
  const asked = new Set(changed.flatMap(({ change }) => (change.kind === "ask" ? [change.fact as string] : [])));
  return [...changed, ...answersTo(now).filter(({ change }) => !("fact" in change && asked.has(change.fact)))].sort(
    (a, b) =>
      Number(b.unblocks) - Number(a.unblocks) ||
      b.score - a.score ||
      (a.bridge?.weeks ?? 0) - (b.bridge?.weeks ?? 0) ||
      (a.key < b.key ? -1 : 1),
  );
}

/** Open questions of the rating, each as if it had its best answer. */
function answersTo(now: MatchResult): Lift[] {
  return now.dimensions
    .filter((d) => d.kind === "unknown" && d.weight > 0)
    .map((d) => ({
      key: `answer.${d.id}`,
      change: { kind: "answer", fact: d.id },
      bridge: null,
      score: Math.round((now.score + lostPoints(now, d)) * 10) / 10,
      unblocks: false,
    }));
}
