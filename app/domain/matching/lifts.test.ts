import { describe, expect, test } from "vitest";
import { exampleCandidate, exampleJob } from "./example-facts";
import { liftsOf } from "./lifts";
import { match } from "./match";
import { buildReference } from "./reference";
import { defaultRuleSet } from "./rule-set";

const today = "2026-11-23";
const reference = buildReference({ occupations: [], skills: [], districts: [] });
const of = (change: Parameters<typeof exampleCandidate>[0]) => {
  const job = exampleJob({ speaking: "A2" });
  const person = exampleCandidate(change);
  const now = match(job, person, reference, today);
  return { now, lifts: liftsOf(job, person, now, reference, defaultRuleSet, today) };
};

describe("what would move a pair up", () => {
  test("names the level that is asked for, not a higher one that is worth the same", () => {
    const { now, lifts } = of({ speaking: "A0" });
    const speaking = lifts.filter((lift) => lift.change.kind === "speaking");
    expect(speaking.map((lift) => lift.key)).toEqual(["speaking.A2", "speaking.A1"]);
    expect(speaking[0]?.bridge).toMatchObject({ instrument: "intkurs" });
    for (const lift of lifts) expect(lift.score).toBeGreaterThan(now.score);
    expect(lifts.map((lift) => lift.score)).toEqual(lifts.map((lift) => lift.score).sort((a, b) => b - a));
  });

  test("names the question whose answer could move it up, without an instrument", () => {
    const { lifts } = of({ availableFrom: null });
    expect(lifts.find((lift) => lift.key === "ask.start")).toMatchObject({ bridge: null });
  });

  test("counts a question with its best answer even where only a part of it is open", () => {
    const { now, lifts } = of({ demandsAccepted: ["S"], demandsRefused: [] });
    const demands = lifts.find((lift) => lift.key === "answer.demands");
    expect(demands).toMatchObject({ bridge: null });
    const answered = of({ demandsAccepted: ["S", "H"], demandsRefused: [] });
    expect(demands?.score).toBeCloseTo(answered.now.score, 0);
    expect(demands?.score).toBeGreaterThan(now.score);
  });

  test("leaves out a question that brings no points", () => {
    expect(of({ ageClass: null }).lifts.map((lift) => lift.key)).not.toContain("answer.age");
  });

  test("puts first what brings more", () => {
    const { lifts } = of({ weeklyHoursMin: null, weeklyHoursMax: null, shiftsAccepted: [] });
    expect(lifts.map((lift) => lift.key).filter((key) => key.startsWith("ask."))).toEqual(["ask.shifts", "ask.hours"]);
  });

  test("is empty when nothing is left to gain", () => {
    const job = exampleJob({ speaking: null, reading: null });
    const person = exampleCandidate({ speaking: "A2" });
    const now = match(job, person, reference, today);
    const kinds = liftsOf(job, person, now, reference, defaultRuleSet, today).map((lift) => lift.change.kind);
    expect(kinds).not.toContain("speaking");
    expect(kinds).not.toContain("reading");
  });
});
