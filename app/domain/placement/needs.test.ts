import { describe, expect, test } from "vitest";
import {
  endedLately,
  endsByFact,
  isSeenBy,
  keptEnded,
  type NeedFacts,
  openNeeds,
  type RungNeed,
  rungNeeds,
} from "./needs";
import type { WorkPermission } from "./work-permission";

const today = "2026-12-01";
const nothing: NeedFacts = { speaking: null, reading: null, permissions: [], licences: [], visitedOn: null };
const start = "2027-08-01";
const there = "company-a";

const open = (needs: RungNeed[], facts: Partial<NeedFacts> = {}, ended: Partial<Record<RungNeed, string>> = {}) =>
  openNeeds({ start, employerId: there, needs, needsEnded: ended }, { ...nothing, ...facts }, today);
const paper = (more: Partial<WorkPermission>): WorkPermission => ({
  access: "free",
  from: "2026-01-01",
  until: null,
  employerId: null,
  permitState: "not_needed",
  ...more,
});

describe("who reads what is missing", () => {
  // decided one by one with § 35 SGB I and domain 10.4, not read from the table
  const read: Record<RungNeed, string> = {
    german_a2: "person",
    german_b1: "person",
    german_b2: "person",
    reading: "person",
    course: "person",
    work_permit: "person",
    agency_consent: "person",
    training_voucher: "person",
    company_visit: "company",
    contract: "both",
    contract_registered: "both",
    company_check: "company",
    school_place: "both",
    credit: "both",
    final_exam: "both",
    support_lessons: "person",
    training_support: "person",
    work_clothes: "both",
    driving_licence: "both",
    way: "person",
    childcare: "person",
  };

  test.each(Object.entries(read) as [RungNeed, string][])("%s: the team, and %s", (need, who) => {
    expect(isSeenBy(need, "team")).toBe(true);
    expect(isSeenBy(need, "person")).toBe(who !== "company");
    expect(isSeenBy(need, "company")).toBe(who !== "person");
  });

  test("is decided for every code", () => {
    expect(Object.keys(read)).toEqual([...rungNeeds]);
  });
});

describe("what the facts end", () => {
  test.each<[RungNeed, Partial<NeedFacts>, boolean]>([
    ["german_b1", {}, true],
    ["german_b1", { speaking: "A2" }, true],
    ["german_b1", { speaking: "B1" }, false],
    ["german_b1", { speaking: "C1" }, false],
    ["german_b1", { reading: "C1" }, true],
    ["german_a2", { speaking: "A1" }, true],
    ["german_a2", { speaking: "A2" }, false],
    ["german_b2", { speaking: "B1" }, true],
    ["german_b2", { speaking: "B2" }, false],
    ["reading", { reading: "A1", speaking: "B2" }, true],
    ["reading", { reading: "A2" }, false],
    ["work_permit", { permissions: [paper({})] }, false],
    ["work_permit", { permissions: [paper({ until: "2027-07-31" })] }, true],
    ["work_permit", { permissions: [paper({ until: "2027-08-01" })] }, false],
    ["work_permit", { permissions: [paper({ from: "2027-08-02" })] }, true],
    ["work_permit", { permissions: [paper({ access: "permit_abh", permitState: "applied" })] }, true],
    [
      "work_permit",
      { permissions: [paper({ access: "permit_abh", permitState: "granted", employerId: there })] },
      false,
    ],
    [
      "work_permit",
      { permissions: [paper({ access: "permit_abh", permitState: "granted", employerId: "company-b" })] },
      true,
    ],
    [
      "agency_consent",
      { permissions: [paper({ access: "permit_abh_ba", permitState: "granted", employerId: there })] },
      false,
    ],
    ["agency_consent", { permissions: [paper({ access: "permit_abh_ba", permitState: "applied" })] }, true],
    ["driving_licence", { licences: ["L_FORKLIFT"] }, true],
    ["driving_licence", { licences: ["L_FORKLIFT", "L_B"] }, false],
    ["driving_licence", { licences: ["L_C"] }, false],
    ["company_visit", {}, true],
    ["company_visit", { visitedOn: "2026-11-20" }, false],
    ["company_visit", { visitedOn: "2025-11-20" }, true],
  ])("%s with %j: missing %s", (need, facts, missing) => {
    expect(endsByFact(need)).toBe(true);
    expect(open([need], facts)).toEqual(missing ? [need] : []);
  });

  test("nothing else, however much is known", () => {
    const everything = {
      speaking: "C2",
      reading: "C2",
      permissions: [paper({})],
      licences: ["L_B"],
      visitedOn: today,
    } as const;
    const left = open([...rungNeeds], everything);
    expect(left).toEqual(rungNeeds.filter((need) => !endsByFact(need)));
    expect(left).toContain("contract");
    expect(left).toContain("childcare");
  });

  test("only what is named counts as missing", () => {
    expect(open([])).toEqual([]);
    expect(open(["way", "german_b1"])).toEqual(["german_b1", "way"]);
  });
});

describe("what somebody ended", () => {
  const at = "2026-12-01T09:00:00.000Z";
  const plan = { needs: ["contract", "way"] as RungNeed[], needsEnded: { contract: at } };

  test("is missing no more, the rest still is", () => {
    expect(open(plan.needs, {}, plan.needsEnded)).toEqual(["way"]);
  });

  test.each([
    ["2026-12-01T09:01:00Z", 1],
    ["2026-12-02T09:00:00Z", 1],
    ["2026-12-02T09:00:01Z", 0],
  ])("can be taken back for 24 hours: %s", (now, left) => {
    expect(endedLately(plan, new Date(now))).toHaveLength(left);
  });

  test("stays ended in a new plan that names it, and is forgotten where it is not", () => {
    expect(keptEnded(plan, ["contract", "childcare"])).toEqual({ contract: at });
    expect(keptEnded(plan, ["way"])).toEqual({});
  });
});
