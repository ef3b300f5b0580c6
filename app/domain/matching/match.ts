import type { CandidateFacts, JobFacts, MatchReference } from "./facts";
import { reading, speaking } from "./language";
import { age, jobOpen, physicalDemands, workAccess } from "./law";
import { experience, prospect, wish } from "./occupation";
import { type Answer, type DimensionId, type DimensionResult, dimensionIds, type MatchResult } from "./result";
import { defaultRuleSet, type RuleSet } from "./rule-set";
import { helpfulSkills, requiredSkills } from "./skills";
import { hours, shifts, start } from "./times";
import { travel } from "./travel";

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
  const context = { benefit: person.benefit, startDate: job.startDate };
  const answers: Record<DimensionId, Answer> = {
    job: jobOpen(job),
    age: age(job, person),
    access: workAccess(job, person, rules, today),
    speaking: speaking(job.speaking, person.speaking, context),
    reading: reading(job.reading, person.reading, context),
    required: requiredSkills(job.required, person, reference, context),
    helpful: helpfulSkills(job.helpful, person, reference, context),
    experience: experience(job, person, reference, context),
    wish: wish(job, person, reference, context),
    hours: hours(job, person, context),
    shifts: shifts(job, person, context),
    travel: travel(job, person, reference, rules, context),
    start: start(job, person, rules, today),
    demands: physicalDemands(job, person),
    prospect: prospect(job, person, context),
  };
  const dimensions = dimensionIds.map((id): DimensionResult => ({ id, weight: rules.weights[id], ...answers[id] }));
  const total = dimensions.reduce((sum, d) => sum + d.weight, 0);
  const points = dimensions.reduce((sum, d) => sum + d.weight * creditOf(d, rules), 0);
  const known = dimensions.reduce((sum, d) => sum + (d.kind === "unknown" ? 0 : d.weight), 0);
  return {
    ruleSet: rules.version,
    jobId: job.id,
    candidateId: person.id,
    score: Math.round((points / total) * 1000) / 10,
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

/** Candidates of one job, best first. Nobody is left out. */
export function rankCandidates(
  job: JobFacts,
  people: readonly CandidateFacts[],
  reference: MatchReference,
  today: string,
  rules: RuleSet = defaultRuleSet,
): MatchResult[] {
  return people
    .map((p) => ({ result: match(job, p, reference, today, rules), waitingSince: p.waitingSince }))
    .sort(compareMatches)
    .map((r) => r.result);
}

/** Jobs of one candidate, best first. */
export function rankJobs(
  person: CandidateFacts,
  jobs: readonly JobFacts[],
  reference: MatchReference,
  today: string,
  rules: RuleSet = defaultRuleSet,
): MatchResult[] {
  return jobs
    .map((j) => ({ result: match(j, person, reference, today, rules), waitingSince: person.waitingSince }))
    .sort(compareMatches)
    .map((r) => r.result);
}
