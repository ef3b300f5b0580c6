import type { MatchReference } from "~/domain/matching/facts";
import { compareMatches, match } from "~/domain/matching/match";
import type { MatchResult } from "~/domain/matching/result";
import { type CandidateFactsRow, candidateFacts, type JobFactsRow, jobFacts } from "~/domain/matching/rows";
import type { RuleSet } from "~/domain/matching/rule-set";

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
