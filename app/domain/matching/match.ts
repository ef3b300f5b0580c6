import type { CandidateFacts, JobFacts, MatchReference } from "./facts";
import { reading, speaking } from "./language";
import { age, jobOpen, physicalDemands, workAccess } from "./law";
import { experience, prospect, wish } from "./occupation";
import { type Answer, type DimensionId, type DimensionResult, dimensionIds, type MatchResult } from "./result";
import { defaultRuleSet, type RuleSet } from "./rule-set";
import { helpfulSkills, requiredSkills } from "./skills";
import { hours, shifts, start } from "./times";
import { travel } from "./travel";

type Rule = (job: JobFacts, person: CandidateFacts, reference: MatchReference, rules: RuleSet, today: string) => Answer;
const contextOf = (job: JobFacts, person: CandidateFacts) => ({ benefit: person.benefit, startDate: job.startDate });

/** What is asked about a pair, one rule for each dimension. */
export const dimensionRules: Record<DimensionId, Rule> = {
  job: (job) => jobOpen(job),
  age: (job, person) => age(job, person),
  access: (job, person, _reference, rules, today) => workAccess(job, person, rules, today),
  speaking: (job, person) => speaking(job.speaking, person.speaking, contextOf(job, person)),
  reading: (job, person) => reading(job.reading, person.reading, contextOf(job, person)),
  required: (job, person, reference) => requiredSkills(job.required, person, reference, contextOf(job, person)),
  helpful: (job, person, reference) => helpfulSkills(job.helpful, person, reference, contextOf(job, person)),
  experience: (job, person, reference) => experience(job, person, reference, contextOf(job, person)),
  wish: (job, person, reference) => wish(job, person, reference, contextOf(job, person)),
  hours: (job, person) => hours(job, person, contextOf(job, person)),
  shifts: (job, person) => shifts(job, person, contextOf(job, person)),
  travel: (job, person, reference, rules) => travel(job, person, reference, rules, contextOf(job, person)),
  start: (job, person, _reference, rules, today) => start(job, person, rules, today),
  demands: (job, person) => physicalDemands(job, person),
  prospect: (job, person) => prospect(job, person, contextOf(job, person)),
};

/** Points of the total as a number from 0 to 100 with one decimal. */
export const scoreOf = (points: number, total: number): number => Math.round((points / total) * 1000) / 10;

/**
 * Rates one pair. Pure: the same facts, reference, rules and day always give the same answer.
 *
 * Score = Σ weight × credit, where met brings 0.8–1, a bridge 0.1–0.75, an open question the rule set's
 * `unknownCredit` and a block 0; the weights add up to 100. Coverage = weight of the known dimensions / 100.
 * @param today ISO day; stands in for the start of jobs that want someone as soon as possible.
 */
export function match(
  job: JobFacts,
  person: CandidateFacts,
  reference: MatchReference,
  today: string,
  rules: RuleSet = defaultRuleSet,
): MatchResult {
  const dimensions = dimensionIds.map(
    (id): DimensionResult => ({
      id,
      weight: rules.weights[id],
      ...dimensionRules[id](job, person, reference, rules, today),
    }),
  );
  const total = dimensions.reduce((sum, d) => sum + d.weight, 0);
  const points = dimensions.reduce((sum, d) => sum + d.weight * creditOf(d, rules), 0);
  const known = dimensions.reduce((sum, d) => sum + (d.kind === "unknown" ? 0 : d.weight), 0);
  return {
    ruleSet: rules.version,
    jobId: job.id,
    candidateId: person.id,
    score: scoreOf(points, total),
    coverage: Math.round((known / total) * 100) / 100,
    blocked: dimensions.some((d) => d.kind === "blocks"),
    unknownCredit: rules.unknownCredit,
    dimensions,
  };
}

/** Share of the points an answer brings. */
export function creditOf(answer: Answer, rules: RuleSet): number {
  switch (answer.kind) {
    case "met":
    case "bridge":
      return answer.credit;
    case "unknown":
      return rules.unknownCredit;
    case "blocks":
      return 0;
  }
}

/** What decides the place in a list. */
export type Placed = {
  result: Pick<MatchResult, "score" | "blocked" | "candidateId" | "jobId">;
  waitingSince: string;
};

/** Order of a list: pairs the law stops last, then score, then the longer wait, then the id, so it never wavers. */
export function compareMatches(a: Placed, b: Placed): number {
  if (a.result.blocked !== b.result.blocked) return a.result.blocked ? 1 : -1;
  if (a.result.score !== b.result.score) return b.result.score - a.result.score;
  if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince ? -1 : 1;
  const left = a.result.candidateId + a.result.jobId;
  const right = b.result.candidateId + b.result.jobId;
  return left < right ? -1 : left > right ? 1 : 0;
}
