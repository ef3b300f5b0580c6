import { describe, expect, test } from "vitest";
import {
  bestStage,
  currentCycle,
  currentStage,
  isEmployment,
  lastStageWithHeight,
  levelOf,
  nextAttempt,
  nextPlanned,
  partWithin,
  type StageId,
  stageIds,
  waitsAt,
} from "./stages";
import { stageRecord } from "./testing";

const climbed = [
  stageRecord("starter_job", "2024-01-01", { end: "2024-07-31", endReason: "moved_up" }),
  stageRecord("ausb_3", "2024-08-01", { end: "2025-03-31", endReason: "school_gap" }),
  stageRecord("starter_job", "2025-04-01", { end: "2026-01-31" }),
  stageRecord("pause", "2026-02-01", { employerId: null }),
];

describe("a placement", () => {
  test("keeps the best rung after a step back and through a pause", () => {
    expect(bestStage(climbed)).toBe("ausb_3");
    expect(currentStage(climbed)?.stage).toBe("pause");
    expect(lastStageWithHeight(climbed)?.stage).toBe("starter_job");
    expect(nextAttempt(climbed, "starter_job")).toBe(3);
  });

  test("does not count plans or parallel items as reached", () => {
    const plan = stageRecord("skilled_job", "2027-08-01", { planned: true });
    const undated = stageRecord("eq", null, { planned: true });
    const parallel = stageRecord("umschulung", "2026-03-01", { main: false });
    expect(bestStage([...climbed, plan, parallel])).toBe("ausb_3");
    expect(nextPlanned([undated, plan])?.stage).toBe("skilled_job");
    expect(nextPlanned(climbed)).toBeNull();
    expect(bestStage([])).toBeNull();
  });

  test("starts a new cycle after an exit and keeps the old one", () => {
    const back = [...climbed, stageRecord("exit", "2026-05-01"), stageRecord("profiling", "2026-09-01")];
    expect(currentCycle(back).map((record) => record.stage)).toEqual(["profiling"]);
    expect(bestStage(back)).toBe("ausb_3");
  });

  test("of two stages of the same height keeps the one reached first", () => {
    const three = stageRecord("ausb_3", "2024-08-01", { end: "2025-07-31" });
    expect(bestStage([three, stageRecord("ausb_2", "2025-08-01")])).toBe("ausb_3");
    expect(bestStage([three, stageRecord("skilled_job", "2025-08-01")])).toBe("skilled_job");
  });

  test("knows when trial work, TQ and retraining are employment", () => {
    expect(isEmployment("probearbeit", { employerId: "a", paid: true })).toBe(true);
    expect(isEmployment("probearbeit", { employerId: "a", paid: null })).toBe(false);
    expect(isEmployment("tq", { employerId: "a", paid: null })).toBe(true);
    expect(isEmployment("tq", { employerId: null, paid: null })).toBe(false);
    expect(isEmployment("eq", { employerId: null, paid: null })).toBe(true);
  });
});

test.each([
  ["2026-11-09", "2026-11-10", [{ from: "2026-11-10", to: "2026-11-10" }]],
  ["2026-11-09", "2026-11-09", []],
  ["2026-11-12", "2026-11-13", [{ from: "2026-11-12", to: "2026-11-12" }]],
  ["2026-11-13", "2026-11-14", []],
  ["2026-11-11", null, [{ from: "2026-11-11", to: "2026-11-12" }]],
])("of a stage from %s until %s there lies within 10 to 12 November: %j", (start, end, part) => {
  expect(partWithin(stageRecord("mag", start, { end }), { from: "2026-11-10", to: "2026-11-12" })).toEqual(part);
});

describe("the six levels", () => {
  const expected: Record<StageId, number | null> = {
    profiling: 1,
    visit: 1,
    interview: 1,
    hospitation: 2,
    probearbeit: 2,
    praktikum: 2,
    bop: 2,
    mag: 2,
    agh_sgb2: 2,
    agh_asylblg: 2,
    minijob: 3,
    starter_job: 3,
    tq: 4,
    bvb: 4,
    asa_vor: 4,
    eq: 4,
    ausb_2: 5,
    ausb_3: 5,
    bae: 5,
    umschulung: 5,
    skilled_job: 6,
    aftercare: null,
    pause: null,
    exit: null,
  };

  test("hold every stage, the same for everybody", () => {
    expect(Object.fromEntries(stageIds.map((stage) => [stage, levelOf(stage)]))).toEqual(expected);
  });
});

test.each([
  [null, true],
  ["profiling", true],
  ["mag", false],
  ["umschulung", false],
  ["skilled_job", false],
  ["aftercare", false],
  ["pause", true],
] as const)("somebody at %s waits for work: %s", (stage, waits) => {
  expect(waitsAt(stage)).toBe(waits);
});
