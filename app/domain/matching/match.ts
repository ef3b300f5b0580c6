import { bridgeContext } from "./bridges";
import type { CandidateFacts, JobFacts, MatchReference } from "./facts";
import { reading, speaking } from "./language";
import { age, jobOpen, physicalDemands, workAccess } from "./law";
import { experience, prospect, wish } from "./occupation";
import { type Answer, type DimensionId, type DimensionResult, dimensionIds, isAsked, type MatchResult } from "./result";
import { defaultRuleSet, type RuleSet } from "./rule-set";
import { helpfulSkills, requiredSkills } from "./skills";
import { hours, shifts, start } from "./times";
import { travel } from "./travel";

type Rule = (job: JobFacts, person: CandidateFacts, reference: MatchReference, rules: RuleSet, today: string) => Answer;

/** The rule of each dimension. */
export const dimensionRules: Record<DimensionId, Rule> = {
  job: (job) => jobOpen(job),
  age: (job, person, _reference, _rules, today) => age(job, person, today),
  access: (job, person, _reference, rules, today) => workAccess(job, person, rules, today),
  speaking: (job, person, _reference, _rules, today) =>
    speaking(job.speaking, person.speaking, bridgeContext(job, person, today)),
  reading: (job, person, _reference, _rules, today) =>
    reading(job.reading, person.reading, bridgeContext(job, person, today)),
  required: (job, person, reference, _rules, today) => requiredSkills(job, person, reference, today),
  helpful: (job, person, reference, _rules, today) => helpfulSkills(job, person, reference, today),
  experience: (job, person, reference, _rules, today) =>
    experience(job, person, reference, bridgeContext(job, person, today)),
  wish: (job, person, reference, _rules, today) => wish(job, person, reference, bridgeContext(job, person, today)),
  hours: (job, person, _reference, _rules, today) => hours(job, person, bridgeContext(job, person, today)),
  shifts: (job, person, _reference, _rules, today) => shifts(job, person, bridgeContext(job, person, today)),
  travel: (job, person, reference, rules, today) =>
    travel(job, person, reference, rules, bridgeContext(job, person, today)),
  start: (job, person, _reference, rules, today) => start(job, person, rules, today),
  demands: (job, person, _reference, _rules, today) => physicalDemands(job, person, today),
  prospect: (job, person, _reference, _rules, today) => prospect(job, person, bridgeContext(job, person, today)),
};

/** Points of the total as a number from 0 to 100 with one decimal. */
export const scoreOf = (points: number, total: number): number =>
  total === 0 ? 0 : Math.round((points / total) * 1000) / 10;

/**
 * Rates one pair. Pure: the same facts, reference, rules and day always give the same answer.
 *
 * Score = Σ weight × credit / Σ weight over what the job asks, where met brings 0.8–1, a bridge 0.1–0.75, an open
 * question the rule set's `unknownCredit` and a block 0. Coverage = weight of the known dimensions / weight of the asked.
 * So no score lies above `unknownCredit` + (1 − `unknownCredit`) × coverage: little known is never much fitting.
 * @param today ISO day; stands in for the start of jobs that want someone as soon as possible.
 */
export function match(
  job: JobFacts,
  person: CandidateFacts,
  reference: MatchReference,
  today: string,
  rules: RuleSet = defaultRuleSet,
): MatchResult {
  const dimensions = dimensionIds.map((id): DimensionResult => {
    const answer = dimensionRules[id](job, person, reference, rules, today);
    return { id, weight: weightOf(id, answer, rules), ...answer };
  });
  const total = dimensions.reduce((sum, d) => sum + d.weight, 0);
  const points = dimensions.reduce((sum, d) => sum + d.weight * creditOf(d, rules), 0);
  const known = dimensions.reduce((sum, d) => sum + (d.kind === "unknown" ? 0 : d.weight), 0);
  return {
    ruleSet: rules.version,
    jobId: job.id,
    candidateId: person.id,
    score: scoreOf(points, total),
    coverage: total === 0 ? 0 : Math.round((known / total) * 100) / 100,
    blocked: dimensions.some((d) => d.kind === "blocks"),
    unknownCredit: rules.unknownCredit,
    dimensions,
  };
}

/** Points of 100 that stand on an answer before they are shared out; none where the job asks nothing. */
export const weightOf = (id: DimensionId, answer: Answer, rules: RuleSet): number =>
  isAsked(answer) ? rules.weights[id] : 0;

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

/**
 * The order of a list: pairs the law stops last, then by score, then the longer wait, then the id, so that the order is
 * stable.
 */
export function compareMatches(a: Placed, b: Placed): number {
  if (a.result.blocked !== b.result.blocked) return a.result.blocked ? 1 : -1;
  if (a.result.score !== b.result.score) return b.result.score - a.result.score;
  if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince ? -1 : 1;
  const left = a.result.candidateId + a.result.jobId;
  const right = b.result.candidateId + b.result.jobId;
  return left < right ? -1 : left > right ? 1 : 0;
}
