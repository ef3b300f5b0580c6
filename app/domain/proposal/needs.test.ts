import { describe, expect, test } from "vitest";
import { answerNeeds, type JobNeeds } from "./needs";
import type { Profile } from "./profile";

const today = "2026-11-30";
const needs: JobNeeds = {
  occupationId: "metallhelfer",
  group: "metall",
  speaking: "A2",
  reading: "A1",
  required: ["L_FORKLIFT"],
  helpful: ["S_MEASURE"],
  hoursMin: 35,
  hoursMax: 38,
  shifts: ["f", "s"],
  startOn: "2027-01-11",
};
/** What is left of a person whose consent shows nothing. */
const nothing: Profile = {
  adult: null,
  languages: [],
  otherLanguages: 0,
  skills: [],
  licences: [],
  experience: [],
  wishes: { occupationIds: [], groups: [], apprenticeshipIds: [], open: false },
  hours: { min: null, max: null },
  shifts: [],
  times: { from: null, until: null },
  availableFrom: null,
  area: { districtId: null, within30: null },
  startsFrom: null,
  support: [],
};
const signOf = (profile: Partial<Profile>, kind: string, job: Partial<JobNeeds> = {}) =>
  answerNeeds({ ...needs, ...job }, { ...nothing, ...profile }, today).find((row) => row.kind === kind)?.sign;
const german = (speaking: "A1" | "A2" | "B1") => ({ languages: [{ language: "de", speaking, reading: null }] });

describe("what a job needs against what the person brings", () => {
  test("is an open question wherever the consent shows nothing, and never a reason against anybody", () => {
    const rows = answerNeeds(needs, nothing, today);
    expect(rows.map(({ kind }) => kind)).toEqual([
      "speaking",
      "reading",
      "required",
      "helpful",
      "experience",
      "hours",
      "shifts",
      "start",
      "way",
    ]);
    expect(rows.filter(({ sign, has }) => sign !== "unknown" || has !== null)).toEqual([]);
  });

  test("leaves out what the job does not ask for", () => {
    const asksNothing = {
      speaking: null,
      reading: "A0",
      required: [],
      helpful: [],
      hoursMin: null,
      hoursMax: null,
      shifts: [],
    };
    const rows = answerNeeds({ ...needs, ...asksNothing } as JobNeeds, nothing, today);
    expect(rows.map(({ kind }) => kind)).toEqual(["experience", "start", "way"]);
  });

  test.each([
    ["German of a lower level", german("A1"), "speaking", "bridge"],
    ["German of the level", german("A2"), "speaking", "met"],
    ["German above it", german("B1"), "speaking", "met"],
    ["the licence", { licences: ["L_FORKLIFT"] }, "required", "met"],
    ["a skill done with help", { skills: [{ skillId: "S_MEASURE", level: 2, evidence: "self" }] }, "helpful", "met"],
    ["a skill only seen", { skills: [{ skillId: "S_MEASURE", level: 1, evidence: "self" }] }, "helpful", "bridge"],
    [
      "the very work",
      { experience: [{ occupationId: "metallhelfer", group: "metall", years: 2 }] },
      "experience",
      "met",
    ],
    ["work of the field", { experience: [{ occupationId: null, group: "metall", years: 2 }] }, "experience", "met"],
    ["other work", { experience: [{ occupationId: null, group: "lager", years: 2 }] }, "experience", "bridge"],
    ["hours that just meet", { hours: { min: 38, max: 40 } }, "hours", "met"],
    ["hours that do not", { hours: { min: 10, max: 34 } }, "hours", "unknown"],
    ["both shifts", { shifts: ["s", "f"] }, "shifts", "met"],
    ["one shift of two", { shifts: ["f"] }, "shifts", "unknown"],
    ["the first day", { startsFrom: "2027-01-11" }, "start", "met"],
    ["a day later", { startsFrom: "2027-01-12" }, "start", "bridge"],
    ["a short way", { area: { districtId: null, within30: true } }, "way", "met"],
    ["a long way", { area: { districtId: null, within30: false } }, "way", "bridge"],
  ] as [string, Partial<Profile>, string, string][])("%s", (_what, profile, kind, sign) => {
    expect(signOf(profile, kind)).toBe(sign);
  });

  test("a job that should begin at once is met by who can begin today", () => {
    for (const startOn of [null, "2026-11-01"]) {
      expect(signOf({ startsFrom: today }, "start", { startOn })).toBe("met");
      expect(signOf({ startsFrom: "2026-12-01" }, "start", { startOn })).toBe("bridge");
    }
  });
});
