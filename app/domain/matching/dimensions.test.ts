import { describe, expect, test } from "vitest";
import { reference } from "#tests/factories/any-facts";
import { bridgeContext } from "./bridges";
import { exampleCandidate, exampleJob } from "./example-facts";
import type { CefrLevel } from "./facts";
import { reading, speaking } from "./language";
import { age, physicalDemands, workAccess } from "./law";
import { experience, nearOccupations, prospect, wish } from "./occupation";
import { buildReference } from "./reference";
import type { Answer } from "./result";
import { defaultRuleSet } from "./rule-set";
import { requiredSkills } from "./skills";
import { supportNeeded } from "./summary";
import { hours, shifts, start } from "./times";

const today = "2026-11-23";
const bridges = (answer: Answer) =>
  answer.kind === "bridge" ? answer.bridges.map(({ instrument, weeks }) => [instrument, weeks] as const) : [];

describe("courses for German", () => {
  const courses = (need: CefrLevel, have: CefrLevel) =>
    bridges(speaking(need, have, bridgeContext(exampleJob(), exampleCandidate(), today)))
      .map(([instrument]) => instrument)
      .filter((instrument) => instrument === "intkurs" || instrument === "bsk");

  test.each<[CefrLevel, CefrLevel, string[]]>([
    ["A2", "A1", ["intkurs"]],
    ["B1", "A2", ["intkurs"]],
    ["B2", "A2", ["intkurs", "bsk"]],
    ["B2", "B1", ["bsk"]],
    ["C1", "B2", ["bsk"]],
    ["B1", "B1", []],
  ])("%s needed, %s spoken", (need, have, expected) => {
    expect(courses(need, have)).toEqual(expected);
  });
});

describe("a later first day than wished", () => {
  const answer = (availableFrom: string) =>
    start(exampleJob({ startDate: "2027-01-11" }), exampleCandidate({ availableFrom }), defaultRuleSet, today);

  test("does not count on the day itself", () => {
    expect(answer("2027-01-11").kind).toBe("met");
  });

  test.each([
    ["2027-01-12", 0.7],
    ["2027-01-25", 0.7],
    ["2027-01-26", 0.45],
    ["2027-04-11", 0.45],
    ["2027-04-12", 0.25],
  ])("%s brings %f of the points: within 14 days, within 90 or later", (day, credit) => {
    expect(answer(day)).toMatchObject({ credit });
  });

  test.each([
    ["2027-01-12", 1, 1],
    ["2027-01-18", 7, 1],
    ["2027-01-19", 8, 2],
    ["2027-02-08", 28, 4],
  ])("%s is %i days late, which a conversation bridges: %i weeks", (day, days, weeks) => {
    expect(answer(day).params).toMatchObject({ days });
    expect(bridges(answer(day))).toEqual([["besuch", weeks]]);
  });
});

describe("hours a week", () => {
  const answer = (least: number | null, most: number | null, jobMin: number | null = 30, jobMax: number | null = 40) =>
    hours(
      exampleJob({ weeklyHoursMin: jobMin, weeklyHoursMax: jobMax }),
      exampleCandidate({ weeklyHoursMin: least, weeklyHoursMax: most }),
      { benefit: null, start: null },
    );
  test.each([
    [40, null, "hours.fit"],
    [41, null, "hours.more"],
    [null, 30, "hours.fit"],
    [null, 29, "hours.fewer"],
    [20, 50, "hours.fit"],
  ])("from %s until %s for a job of 30 to 40: %s", (least, most, reason) => {
    expect(answer(least, most)).toMatchObject({ reason });
  });
  test("are compared with the one end of the job that is known, and fit a job that names none", () => {
    expect(answer(30, 30, 30, null)).toMatchObject({ reason: "hours.fit" });
    expect(answer(31, 35, 30, null)).toMatchObject({ reason: "hours.more" });
    expect(answer(10, 20, null, null)).toMatchObject({ reason: "hours.flexible" });
    expect(answer(null, null)).toMatchObject({ kind: "unknown" });
  });
});

describe("times of day", () => {
  const said = (job: [string, string], person: [string, string]) =>
    shifts(
      exampleJob({ shifts: [], dayStart: job[0], dayEnd: job[1] }),
      exampleCandidate({ dayFrom: person[0], dayUntil: person[1] }),
      { benefit: null, start: null },
    ).kind;
  test.each<[[string, string], [string, string], string]>([
    [["08:00", "16:00"], ["08:00", "16:00"], "met"],
    [["08:00", "16:00"], ["08:01", "16:00"], "bridge"],
    [["08:00", "16:00"], ["08:00", "15:59"], "bridge"],
    // from a time until the same time is a whole day
    [["08:00", "08:00"], ["08:00", "16:00"], "bridge"],
    [["08:00", "16:00"], ["08:00", "08:00"], "met"],
  ])("work from %j for somebody with time from %j: %s", (job, person, kind) => {
    expect(said(job, person)).toBe(kind);
  });
});

describe("the law on hours", () => {
  const week = (weeklyHoursMin: number) =>
    exampleJob({ weeklyHoursMin, weeklyHoursMax: null, demands: [], shifts: [], minimumAge: 15 });
  test.each([
    [40, "age.youth"],
    [41, "age.youthTimes"],
  ])("of %i a week for somebody under 18: %s", (hoursAWeek, reason) => {
    expect(age(week(hoursAWeek), exampleCandidate({ ageClass: "under_18" }), today)).toMatchObject({ reason });
  });
  test.each([
    [20, "access.limited"],
    [21, "access.tooManyHours"],
  ])("of %i a week where the paper allows 20: %s", (hoursAWeek, reason) => {
    const paper = { permission: "free_limited", from: "2025-01-01", until: null, employerId: null } as const;
    const person = exampleCandidate({ access: [{ ...paper, weeklyHoursLimit: 20 }] });
    expect(workAccess(week(hoursAWeek), person, defaultRuleSet, today)).toMatchObject({ reason });
  });
});

describe("work the person knows", () => {
  const row = (id: string, kldb2010: string, group = id) => ({ id, kldb2010, isco08: "", group });
  const list = buildReference({
    occupations: [
      row("asked", "29221"),
      row("trade", "29222"),
      row("close", "29262"),
      row("field", "29232"),
      row("other", "84124"),
    ],
    skills: [],
    districts: [],
  });
  const job = exampleJob({ occupationId: "asked", apprenticeshipIds: [] });
  const context = { benefit: null, start: null };
  const past = (...jobs: [occupationId: string, years: number][]) =>
    experience(
      job,
      exampleCandidate({
        experience: jobs.map(([occupationId, years]) => ({ occupationId, kldb: null, isco: null, years })),
      }),
      list,
      context,
    );
  test.each([
    ["a year counts fully", "asked", 1, "experience.same", 1],
    ["less than a year", "asked", 0.9, "experience.same", 0.95],
    ["the same trade is known", "trade", 1, "experience.sameField", 0.97],
    ["a close kind of work is known", "close", 1, "experience.sameField", 0.91],
    ["the same field is only related", "field", 1, "experience.related", 0.75],
    ["work of another kind is new", "other", 1, "experience.new", 0.5],
  ])("%s", (_what, occupationId, years, reason, credit) => {
    const answer = past([occupationId, years]);
    expect(answer).toMatchObject({ reason });
    expect(answer.kind === "met" || answer.kind === "bridge" ? answer.credit : null).toBeCloseTo(credit);
  });
  test.each([
    ["the trade is asked for, its helper counts less, however long", "26252", "26251", 0.8],
    ["the trade at another level counts as before", "26252", "26253", 0.97],
    ["a helper is asked for, and the trade counts as before", "26251", "26252", 0.97],
  ])("%s", (_what, asked, known, credit) => {
    const reference = buildReference({ occupations: [row("a", asked), row("k", known)], skills: [], districts: [] });
    const worked = { occupationId: "k", kldb: null, isco: null, years: 6 };
    const answer = experience(
      exampleJob({ occupationId: "a", apprenticeshipIds: [] }),
      exampleCandidate({ experience: [worked] }),
      reference,
      context,
    );
    expect([answer.kind, answer.kind === "met" && answer.credit]).toEqual(["met", expect.closeTo(credit)]);
  });
  test("is named by the first of two that count the same", () => {
    expect(past(["close", 2], ["close", 3])).toMatchObject({ params: { occupation: "close", years: 2 } });
  });
  test.each([
    ["asked", "wish.occupation"],
    ["close", "wish.other"],
    ["other", "wish.other"],
  ])("a wish for %s is %s", (occupationId, reason) => {
    const wished = { occupationIds: [occupationId], groups: [], apprenticeshipIds: [], open: false };
    expect(wish(job, exampleCandidate({ wish: wished }), list, context)).toMatchObject({ reason });
  });
});

test.each([
  [["koch"], "prospect.wanted"],
  [["baecker"], "prospect.offered"],
])("a job that leads to Koch, for somebody who wants to learn %j: %s", (apprenticeshipIds, reason) => {
  const wished = { occupationIds: [], groups: [], apprenticeshipIds, open: false };
  const person = exampleCandidate({ apprenticeshipWish: "yes", wish: wished });
  expect(prospect(exampleJob({ apprenticeshipIds: ["koch"] }), person, { benefit: null, start: null })).toMatchObject({
    reason,
  });
});

test("two missing licences that one instrument pays for are one way, as long as the longer takes", () => {
  const missing = (skillId: string) => ({ skillId, level: 0, evidence: "self" as const, until: null });
  const ways = (...required: string[]) =>
    bridges(
      requiredSkills(exampleJob({ required }), exampleCandidate({ skills: required.map(missing) }), reference, today),
    );
  // a course for hazardous electrical work takes four weeks, one for guarding two
  expect(ways("L_ELEKTRO", "L_34A")).toEqual([["fbw", 4]]);
  expect(ways("L_34A", "L_ELEKTRO")).toEqual([["fbw", 4]]);
});

describe("German that a job does not ask for", () => {
  const context = { benefit: null, start: null };
  test("is met by anybody, whatever they speak or read, even if nobody asked them", () => {
    for (const need of [null, "A0"] as const)
      for (const have of [null, "A0", "B1"] as const)
        expect([speaking(need, have, context), reading(need, have, context)]).toMatchObject([
          { kind: "met", reason: "speaking.notNeeded" },
          { kind: "met", reason: "reading.notNeeded" },
        ]);
    expect([speaking("A1", null, context).kind, reading("A1", null, context).kind]).toEqual(["unknown", "unknown"]);
  });
});

describe("the more is there, the less a gap costs", () => {
  const credit = (answer: Answer) => (answer.kind === "bridge" ? answer.credit : null);
  test("for physical demands, by the share that was refused", () => {
    const refused = (...demandsRefused: ("S" | "H")[]) =>
      credit(
        physicalDemands(
          exampleJob({ demands: ["S", "H"] }),
          exampleCandidate({ demandsRefused, demandsAccepted: ["S", "H"] }),
          today,
        ),
      );
    expect([refused(), refused("S"), refused("S", "H")]).toEqual([null, 0.5, 0.3]);
  });
  test("for skills, by the share that is there or was not asked about", () => {
    const skill = (skillId: string, level: number) => ({ skillId, level, evidence: "self" as const, until: null });
    const gap = (...skills: ReturnType<typeof skill>[]) =>
      credit(
        requiredSkills(exampleJob({ required: ["S_PACK", "S_STORE"] }), exampleCandidate({ skills }), reference, today),
      );
    expect(gap(skill("S_PACK", 3), skill("S_STORE", 0))).toBeCloseTo(0.55);
    expect(gap(skill("S_STORE", 0))).toBeCloseTo(0.55);
    expect(gap(skill("S_PACK", 0), skill("S_STORE", 0))).toBeCloseTo(0.4);
    expect(gap(skill("S_PACK", 3), skill("S_STORE", 3))).toBeNull();
  });
  test("for a wish for other work, by how near that work is", () => {
    const wished = (occupationId: string) => {
      const person = exampleCandidate({
        wish: { occupationIds: [occupationId], groups: [], apprenticeshipIds: [], open: false },
      });
      const job = exampleJob({ occupationId: "pflegehelfer", apprenticeshipIds: [] });
      return credit(wish(job, person, reference, { benefit: null, start: null }));
    };
    expect(wished("friseurhelfer")).toBeCloseTo(0.3);
    expect(wished("kita_helfer")).toBeLessThan(0.75);
    expect(wished("alltagsbegleiter")).toBeCloseTo(0.75);
  });
});

describe("support a pair needs", () => {
  const bridgeOf = (instrument: string, weeks: number) =>
    ({ instrument, weeks, payer: "city", applyBefore: "anytime", applyBy: null }) as const;
  const needed = (...bridges: [string, number][]) =>
    supportNeeded({
      dimensions: bridges.map(([instrument, weeks]) => ({ kind: "bridge", bridges: [bridgeOf(instrument, weeks)] })),
    } as never).map(({ instrument, weeks }) => [instrument, weeks]);
  test("is named once for each instrument, with the longest duration", () => {
    expect(needed(["besuch", 1], ["pate", 4], ["besuch", 3], ["besuch", 2])).toEqual([
      ["besuch", 3],
      ["pate", 4],
    ]);
    expect(needed()).toEqual([]);
  });
});

describe("two occupations", () => {
  const codes = (positions: string[], isco: string | null = null, id: string | null = null) => ({
    id,
    positions,
    isco,
  });
  test.each([
    ["the same of the list", codes([], null, "a"), codes([], null, "a"), "same"],
    ["same trade at another level", codes(["29221"]), codes(["29222"]), "trade"],
    ["two kinds under one collecting code", codes(["63301", "6330-dishes"]), codes(["63301", "6330-bar"]), "none"],
    ["one kind under one collecting code", codes(["63301", "6330-dishes"]), codes(["63301", "6330-dishes"]), "trade"],
    ["same unit group where one has no position", codes([], "5321"), codes(["82101"], "5321"), "trade"],
    ["same minor group where one has no position", codes([], "5322"), codes(["82101"], "5321"), "field"],
    ["a group that collects the rest", codes([], "9329"), codes([], "9329"), "none"],
    ["one of the two broad groups of labourers", codes([], "9611"), codes([], "9611"), "none"],
    ["positions count before groups", codes(["29222"], "9329"), codes(["22342"], "9329"), "none"],
    ["nothing in common", codes(["82101"]), codes(["24422"]), "none"],
    ["nothing known", codes([]), codes([]), "none"],
  ] as const)("%s", (_what, a, b, expected) => {
    expect(nearOccupations(a, b)).toBe(expected);
    expect(nearOccupations(b, a)).toBe(expected);
  });
});
