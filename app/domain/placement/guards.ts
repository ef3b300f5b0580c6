import { employmentGuards } from "./guards-employment";
import { measureGuards } from "./guards-measures";
import type { Finding, Guard, GuardContext, GuardId } from "./guards-model";
import { personGuards } from "./guards-person";

export type { Finding, Guard, GuardContext, GuardId, Move } from "./guards-model";

/** Every guard of the reference data (3.2) in one table, by number. */
export const allGuards: readonly Guard[] = [...employmentGuards, ...measureGuards, ...personGuards].sort((a, b) =>
  a.id.localeCompare(b.id),
);

/** All findings of a move or of a standing situation, blocks first. Never throws, never stops at the first. */
export function checkGuards(context: GuardContext, guards: readonly Guard[] = allGuards): Finding[] {
  const findings: Finding[] = [];
  for (const guard of guards) {
    const found = guard.check(context);
    if (found) findings.push({ guard: guard.id, level: guard.level, paragraph: guard.paragraph, ...found });
  }
  return findings.sort((a, b) => weight[a.level] - weight[b.level]);
}

const weight: Record<Finding["level"], number> = { block: 0, alarm: 1, warn: 2, task: 3, info: 4, rule: 5 };

/** Findings that stop the move until the facts change. */
export function blocking(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.level === "block");
}

/** Findings a specialist must have seen: each is ticked off by its guard's number before the move is saved. */
export function toAcknowledge(findings: readonly Finding[], acknowledged: readonly GuardId[]): Finding[] {
  return findings.filter(
    (finding) => (finding.level === "warn" || finding.level === "alarm") && !acknowledged.includes(finding.guard),
  );
}
