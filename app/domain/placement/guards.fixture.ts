import { expect, test } from "vitest";
import { checkGuards } from "./guards";
import type { Finding, GuardContext, GuardId } from "./guards-model";
import { aContext, company } from "./testing";
import type { WorkPermission } from "./work-permission";

/** What one guard says. */
export const find = (id: GuardId, context: GuardContext): Finding | null =>
  checkGuards(context).find((finding) => finding.guard === id) ?? null;

/** One case that triggers the rule with its code, and the closest one that does not. */
export function rule(id: GuardId, name: string, hit: GuardContext, code: string, miss: GuardContext): void {
  test(`${id} ${name}`, () => {
    expect(find(id, hit)?.code).toBe(code);
    expect(find(id, miss)).toBeNull();
  });
}

/** A permission per job, for the company of the move. */
export const permit = (more: Partial<WorkPermission>): WorkPermission => ({
  access: "permit_abh_ba",
  from: "2026-01-01",
  until: "2027-06-30",
  employerId: company,
  permitState: "granted",
  ...more,
});

export const { person } = aContext(null);
/** The same person with another paper. */
export const status = (residenceStatus: string, more: Partial<typeof person> = {}) => ({
  person: { ...person, residenceStatus, ...more },
});
