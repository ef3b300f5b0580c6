import { describe, expect, test } from "vitest";
import { type StageId, stageIds } from "~/domain/placement/stages";
import { proposalStatus } from "~/domain/proposal/states";
import { groundOf, mustCheckPermit, type StageAtCompany, sight } from "./ground";

const today = "2026-11-23";
const consent = { purpose: "profile_to_employer", employerId: "e1", validUntil: "2027-05-22", withdrawnAt: null };
const stage = (change: Partial<StageAtCompany> = {}): StageAtCompany => ({
  stage: "starter_job",
  employerId: "e1",
  start: "2026-06-01",
  end: null,
  planned: false,
  ...change,
});
const ground = (consents: (typeof consent | { withdrawnAt: Date | null })[], stages: StageAtCompany[] = []) =>
  groundOf({ consents: consents.map((each) => ({ ...consent, ...each })), stages }, "e1", today);

describe("a company may see a person", () => {
  test("on a living consent, to its last day", () => {
    expect(ground([consent])).toBe("consent");
    expect(ground([{ ...consent, validUntil: today }])).toBe("consent");
    expect(ground([{ ...consent, validUntil: "2026-11-22" }])).toBeNull();
    expect(ground([{ withdrawnAt: new Date("2026-11-23T08:00:00Z") }])).toBeNull();
  });
  test("not on a consent for another company or another purpose", () => {
    expect(ground([{ ...consent, employerId: "e2" }])).toBeNull();
    expect(ground([{ ...consent, purpose: "photo" }])).toBeNull();
  });
  test("while the person works or trains there, from the first to the last day", () => {
    expect(ground([], [stage({ start: today })])).toBe("employment");
    expect(ground([], [stage({ start: "2026-11-24" })])).toBeNull();
    expect(ground([], [stage({ end: today })])).toBe("employment");
    expect(ground([], [stage({ end: "2026-11-22" })])).toBeNull();
    expect(ground([], [stage({ start: null })])).toBeNull();
    expect(ground([], [stage({ employerId: "e2" })])).toBeNull();
  });
  test("not for a plan, however near", () => {
    expect(ground([], [stage({ planned: true })])).toBeNull();
    expect(ground([], [stage({ planned: true, start: today })])).toBeNull();
  });
  test("through the consent first, which opens more", () => {
    expect(ground([consent], [stage()])).toBe("consent");
  });
  test("not through a trial, internship, measure, visit or training with a provider", () => {
    const employed: StageId[] = ["minijob", "starter_job", "eq", "ausb_2", "ausb_3", "skilled_job"];
    for (const id of stageIds) {
      expect([id, ground([], [stage({ stage: id })])]).toEqual([id, employed.includes(id) ? "employment" : null]);
    }
  });
});

test("employment opens the first name and the work there, and less than a consent", () => {
  expect(sight.employment.opens).toEqual(["first_name", "own_work"]);
  for (const part of sight.employment.opens) expect(sight.consent.opens).toContain(part);
  for (const { law } of Object.values(sight)) expect(law).toMatch(/^Art\. 6\(1\)\([a-f]\) GDPR/);
});

test("the permission to work is shown once the company has said yes, and not before", () => {
  expect(proposalStatus.states.filter(mustCheckPermit)).toEqual(["accepted"]);
});
