import { type Change, changeKey, type PossibleChange, touchedBy } from "./changes";
import type { Bridge } from "./result";
import type { JobsForPerson, Rated } from "./shortlist/jobs";

/**
 * From this score on a job counts as a good one for a person. It lies above what open questions bring (75 of 100), so
 * that a person about whom nothing is known has no good job yet; somebody who is new to the work has one as long as no
 * second thing is missing. The product's own number.
 */
export const goodScore = 81;

type OpenedJob = { jobId: string; before: number; after: number };

export type Opening = {
  key: string;
  change: Change;
  /** What gives it: instrument, usual weeks, payer; null when an answer is all that is needed. */
  bridge: Bridge | null;
  /** Jobs that newly become good, best first. */
  jobs: OpenedJob[];
};

/** Whether the person can be proposed for a job at once: open, not stopped by law, and good by its score. */
export const isGood = (result: { blocked: boolean; score: number }): boolean =>
  !result.blocked && result.score >= goodScore;

/**
 * The one missing thing that would open most jobs: rates every job again with one fact changed at a time, and counts the
 * jobs that were no good ones and become good ones. Most jobs first, then the shorter way, then the name, so that the
 * answer never wavers. Changes that open nothing are left out.
 * @param rated the jobs as they are for the person
 * @param changes what `possibleChanges` found for the person
 * @param wanted ids of the jobs that count; null for all
 */
export function findOpenings(
  rated: JobsForPerson,
  changes: readonly PossibleChange[],
  wanted: ReadonlySet<string> | null = null,
): Opening[] {
  const isGoodAt = ({ blocked, scores }: Rated, place: number) =>
    isGood({ blocked: blocked[place] === 1, score: scores[place] ?? 0 });
  return changes
    .map(({ change, bridge, apply }): Opening => {
      const after = rated.withChanges(apply, touchedBy(change));
      const opened = rated.jobs.flatMap(({ id: jobId }, place): OpenedJob[] =>
        isGoodAt(after, place) && !isGoodAt(rated, place) && (wanted?.has(jobId) ?? true)
          ? [{ jobId, before: rated.scores[place] ?? 0, after: after.scores[place] ?? 0 }]
          : [],
      );
      opened.sort((a, b) => b.after - a.after || (a.jobId < b.jobId ? -1 : 1));
      return { key: changeKey(change), change, bridge, jobs: opened };
    })
    .filter(({ jobs: opened }) => opened.length > 0)
    .sort(
      (a, b) =>
        b.jobs.length - a.jobs.length ||
        (a.bridge?.weeks ?? 0) - (b.bridge?.weeks ?? 0) ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    );
}
