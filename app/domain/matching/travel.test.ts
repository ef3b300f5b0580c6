import { describe, expect, test } from "vitest";
import districts from "#db/demo/districts.json";
import occupations from "#db/reference/occupations.json";
import skills from "#db/reference/skills.json";
import { bridgeContext } from "./bridges";
import { exampleCandidate, exampleJob } from "./example-facts";
import type { CandidateFacts, JobFacts } from "./facts";
import { buildReference } from "./reference";
import { defaultRuleSet } from "./rule-set";
import { offPeak, straightLineKm, travel, travelMinutes } from "./travel";

const reference = buildReference({ occupations, skills, districts });
const way = (person: Partial<CandidateFacts>, job: Partial<JobFacts> = {}) => {
  const [facts, who] = [exampleJob({ dayStart: "08:00", dayEnd: "16:00", ...job }), exampleCandidate(person)];
  return travel(facts, who, reference, defaultRuleSet, bridgeContext(facts, who, "2026-11-23"));
};

describe("minutes to work", () => {
  test.each([
    // 0.8 km within a district at 4.5, 14, 18 and 28 km/h, plus the time lost before and after
    ["foot", 0, 11],
    ["bike", 0, 6],
    ["transit", 0, 15],
    ["car", 0, 8],
    // 4 km as the crow flies are 5.2 km by road, plus the 0.8 km
    ["foot", 4, 80],
    ["bike", 4, 29],
    ["transit", 4, 32],
    ["car", 4, 19],
  ] as const)("by %s over %i km are %i", (mode, km, minutes) => {
    expect(travelMinutes(km, mode)).toBe(minutes);
  });
  test("a degree of latitude is 111 km, one of longitude at 60° half as much", () => {
    expect(straightLineKm({ lat: 51, lon: 7 }, { lat: 52, lon: 7 })).toBeCloseTo(111.2, 1);
    expect(straightLineKm({ lat: 52, lon: 7 }, { lat: 51, lon: 7 })).toBeCloseTo(111.2, 1);
    expect(straightLineKm({ lat: 60, lon: 7 }, { lat: 60, lon: 8 })).toBeCloseTo(55.6, 1);
    expect(straightLineKm({ lat: 51, lon: 7 }, { lat: 51, lon: 7 })).toBe(0);
  });
});

describe("hours without a bus", () => {
  test.each([
    ["04:59", "13:00", true],
    ["05:00", "13:00", false],
    ["15:00", "23:00", false],
    ["15:00", "23:01", true],
    ["20:00", "04:00", true],
    ["08:00", "08:00", true],
    ["08:00", "08:01", false],
    [null, "23:00", false],
    [null, "23:30", true],
    ["04:30", null, true],
    ["06:00", null, false],
  ])("from %s until %s: %s", (dayStart, dayEnd, expected) => {
    expect(offPeak(exampleJob({ dayStart, dayEnd }))).toBe(expected);
  });
  test("without clock times only a job with nothing but night shifts", () => {
    const shifts = (...all: JobFacts["shifts"][number][]) =>
      offPeak(exampleJob({ dayStart: null, dayEnd: null, shifts: all }));
    expect([shifts("n"), shifts("n", "f"), shifts("f"), shifts()]).toEqual([true, false, false, false]);
  });
});

describe("the way to work", () => {
  test("fits up to the minutes somebody accepts, and not a minute more", () => {
    expect(way({ travelModes: ["foot"], maxTravelMinutes: 11 })).toMatchObject({
      kind: "met",
      params: { minutes: 11 },
    });
    expect(way({ travelModes: ["foot"], maxTravelMinutes: 10 })).toMatchObject({ reason: "travel.far" });
  });
  test("is the quickest of those somebody has", () => {
    expect(way({ travelModes: ["foot", "transit", "bike"] })).toMatchObject({ params: { mode: "bike", minutes: 6 } });
    // far away the quickest is neither first in the alphabet nor first in the list
    const far = (...travelModes: CandidateFacts["travelModes"]) => way({ travelModes, districtId: "menden" });
    expect(far("bike", "car")).toMatchObject({ params: { mode: "car" } });
    expect(far("foot", "transit")).toMatchObject({ params: { mode: "transit" } });
  });
  test("is the same whatever the order of equally quick ones", () => {
    const far = (...travelModes: CandidateFacts["travelModes"]) => way({ travelModes, districtId: "menden" });
    expect(travelMinutes(6.31, "bike")).toBe(travelMinutes(6.31, "transit"));
    expect(far("transit", "bike")).toMatchObject({ params: { mode: "bike" } });
    expect(far("bike", "transit")).toMatchObject({ params: { mode: "bike" } });
  });
  test("needs a bus ticket only where somebody does not have one", () => {
    const instruments = (person: Partial<CandidateFacts>, job: Partial<JobFacts> = {}) => {
      const answer = way({ maxTravelMinutes: 5, ...person }, job);
      return answer.kind === "bridge" ? answer.bridges.map(({ instrument }) => instrument) : [];
    };
    expect(instruments({ travelModes: ["foot"] })).toEqual(["ticket", "fahrrad"]);
    expect(instruments({ travelModes: ["foot", "transit"] })).toEqual(["fahrrad"]);
    expect(instruments({ travelModes: ["transit"] }, { dayStart: "04:00" })).toEqual(["fahrrad", "besuch"]);
  });
  test("that is too far counts by how much it is too far, and at night no less than a bus that does not run", () => {
    const credit = (person: Partial<CandidateFacts>, job: Partial<JobFacts> = {}) => {
      const answer = way(person, job);
      return answer.kind === "bridge" ? answer.credit : null;
    };
    expect(credit({ travelModes: ["foot"], maxTravelMinutes: 10 })).toBeCloseTo((0.7 * 10) / 11);
    expect(credit({ travelModes: ["foot"], maxTravelMinutes: 1 })).toBe(0.15);
    const night = { dayStart: "04:00", dayEnd: "12:00" };
    expect(credit({ travelModes: ["transit"], maxTravelMinutes: 1 }, night)).toBe(0.4);
    expect(credit({ travelModes: ["foot", "transit"], maxTravelMinutes: 1 }, night)).toBe(0.4);
    expect(credit({ travelModes: ["foot"], maxTravelMinutes: 1 }, night)).toBe(0.15);
    expect(credit({ travelModes: ["foot", "transit"], maxTravelMinutes: 1 })).toBe(0.15);
  });
});
