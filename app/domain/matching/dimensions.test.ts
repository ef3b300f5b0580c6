import { describe, expect, test } from "vitest";
import { reference } from "#tests/factories/any-facts";
import { bridgeContext } from "./bridges";
import { exampleCandidate, exampleJob } from "./example-facts";
import type { CefrLevel } from "./facts";
import { reading, speaking } from "./language";
import { physicalDemands } from "./law";
import { closeness, wish } from "./occupation";
import type { Answer } from "./result";
import { defaultRuleSet } from "./rule-set";
import { requiredSkills } from "./skills";
import { supportNeeded } from "./summary";
import { hours, start } from "./times";

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
  test("for a wish for other work, by how close that work is", () => {
    const wished = (occupationId: string) => {
      const person = exampleCandidate({
        wish: { occupationIds: [occupationId], groups: [], apprenticeshipIds: [], open: false },
      });
      return credit(wish(exampleJob({ apprenticeshipIds: [] }), person, reference, { benefit: null, start: null }));
    };
    const target = reference.occupations.get("lagerhelfer");
    if (!target) throw new Error("an occupation");
    const far = [...reference.occupations].filter(([, codes]) => closeness(codes, target) === 0);
    const related = [...reference.occupations].filter(([, codes]) => {
      const near = closeness(codes, target);
      return near > 0 && near < 0.75;
    });
    expect(far.length * related.length).toBeGreaterThan(0);
    for (const [id] of far.slice(0, 3)) expect(wished(id)).toBeCloseTo(0.3);
    for (const [id, codes] of related.slice(0, 3)) {
      const value = wished(id);
      if (value !== null) expect(value).toBeCloseTo(0.3 + 0.4 * closeness(codes, target));
    }
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
  const codes = (kldb: string | null, isco: string | null, group: string | null = null) => ({ kldb, isco, group });
  test.each([
    ["same work and level", codes("51311", null), codes("51311", null), 1],
    ["same work", codes("51311", null), codes("51312", null), 0.9],
    ["same field", codes("51311", null), codes("51322", null), 0.75],
    ["same main group", codes("51311", null), codes("51411", null), 0.5],
    ["nothing in common", codes("51311", null), codes("62102", null), 0],
    ["same unit group by the other list", codes(null, "9333"), codes(null, "9333"), 0.85],
    ["same minor group by the other list", codes(null, "9333"), codes(null, "9334"), 0.6],
    ["the better of both lists", codes("51311", "9333"), codes("62102", "9333"), 0.85],
    ["same branch", codes(null, null, "lager"), codes(null, null, "lager"), 0.5],
    ["another branch", codes(null, null, "lager"), codes(null, null, "metall"), 0],
    ["no branch on either side", codes(null, null), codes(null, null), 0],
  ])("%s", (_what, a, b, expected) => {
    expect(closeness(a, b)).toBe(expected);
    expect(closeness(b, a)).toBe(expected);
  });
});
