import type { MatchReference } from "./facts";
import { compareMatches, match } from "./match";
import type { MatchResult } from "./result";
import { type CandidateFactsRow, candidateFacts, type JobFactsRow, jobFacts } from "./rows";
import type { RuleSet } from "./rule-set";

/** A person read with all the facts, and their rating. */
export type RankedPerson = { row: CandidateFactsRow; waitingSince: string; result: MatchResult };

/** Ranks these people for a job, best first: stored rows in, ratings out. */
export function rankPeople(
  job: JobFactsRow,
  people: readonly CandidateFactsRow[],
  reference: MatchReference,
  rules: RuleSet,
  today: string,
): { result: MatchResult; waitingSince: string }[] {
  const facts = jobFacts(job, today);
  return people
    .map((row) => ({
      waitingSince: row.waitingSince,
      result: match(facts, candidateFacts(row, today), reference, today, rules),
    }))
    .sort(compareMatches);
}
