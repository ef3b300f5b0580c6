import type { JobFacts, RuleContext } from "./facts";
import { type Finding, type FindingLevel, findingLevels, type Hit, type JobRule } from "./rule";
import { payRules } from "./rules-pay";
import { textRules } from "./rules-text";
import { timeRules } from "./rules-time";

/** Every rule a posting is held to, V01 to V28, in order. */
export const jobRules: readonly JobRule[] = [...payRules, ...timeRules, ...textRules].sort((a, b) =>
  a.id.localeCompare(b.id),
);

function asFinding(rule: JobRule, hit: Hit): Finding {
  return {
    rule: rule.id,
    level: hit.level ?? rule.level,
    paragraph: hit.paragraph ?? rule.paragraph,
    field: hit.field ?? rule.field,
    code: hit.code ?? rule.code,
    params: hit.params ?? {},
    withholdsLabel: rule.withholdsLabel === true,
  };
}

/** All findings of one rule: its first hit and the further places it names. */
export function checkRule(rule: JobRule, facts: JobFacts, context: RuleContext): Finding[] {
  const hit = rule.check(facts, context);
  return hit === null ? [] : [hit, ...(hit.more ?? [])].map((one) => asFinding(rule, one));
}

/** Checks a job against every rule, heaviest findings first. */
export function checkJob(facts: JobFacts, context: RuleContext): Finding[] {
  return jobRules
    .flatMap((rule) => checkRule(rule, facts, context))
    .sort((a, b) => findingLevels.indexOf(a.level) - findingLevels.indexOf(b.level));
}

const stopping: readonly FindingLevel[] = ["block", "error"];

/** Nothing that stops a posting: what "lawful on that day" means for publishing. */
export function isLawful(findings: readonly Finding[]): boolean {
  return !findings.some((finding) => stopping.includes(finding.level));
}

export function isStopping(finding: Finding): boolean {
  return stopping.includes(finding.level);
}

/** What has to be changed or thought about, apart from what is only to be known. */
export const isWeighty = ({ level }: Finding): boolean => level !== "task" && level !== "info";

/** The label "unterstützter Einstiegsjob" is carried only by a job with mentor, briefing language and first-day contact. */
export function carriesLabel(findings: readonly Finding[]): boolean {
  return !findings.some((finding) => finding.withholdsLabel);
}
