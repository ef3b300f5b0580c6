import { type Change, changeKey, type PossibleChange, possibleChanges } from "./changes";
import type { CandidateFacts, JobFacts, MatchReference } from "./facts";
import { match } from "./match";
import type { Bridge } from "./result";
import type { RuleSet } from "./rule-set";

/**
 * From this score on a job counts as a good one for a person. It lies above what open questions bring (75 of 100), so
 * that a person about whom nothing is known has no good job yet; somebody who is new to the work has one as long as no
 * second thing is missing. The product's own number.
 */
export const goodScore = 85;

export type OpenedJob = { jobId: string; before: number; after: number };

export type Opening = {
  key: string;
  change: Change;
  /** What gives it: instrument, usual weeks, payer; null when an answer is all that is needed. */
  bridge: Bridge | null;
  /** Jobs that newly become good, best first. */
  jobs: OpenedJob[];
};

/** A job one may propose the person for at once: open, nothing in law against it, and good by its score. */
export const isGood = (result: { blocked: boolean; score: number }): boolean =>
  !result.blocked && result.score >= goodScore;

/**
 * The one missing thing that would open most jobs: rates every job again with one fact changed at a time, and counts the
 * jobs that were no good ones and become good ones. Most jobs first, then the shorter way, then the name, so that the
 * answer never wavers. Changes that open nothing are left out.
 * @param today ISO day
 */
export function whatOpens(
  person: CandidateFacts,
  jobs: readonly JobFacts[],
  reference: MatchReference,
  rules: RuleSet,
  today: string,
  changes: readonly PossibleChange[] = possibleChanges(person, jobs),
): Opening[] {
  const closed = jobs
    .map((job) => ({ job, before: match(job, person, reference, today, rules) }))
    .filter(({ before }) => !isGood(before));
  return changes
    .map(({ change, bridge, apply }): Opening => {
      const opened = closed.flatMap(({ job, before }): OpenedJob[] => {
        const after = match(job, apply(person, job), reference, today, rules);
        return isGood(after) ? [{ jobId: job.id, before: before.score, after: after.score }] : [];
      });
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
