import { describe, expect, test } from "vitest";
import { bridgeContext, courseWeeks, makeBridge } from "./bridges";
import type { CefrLevel } from "./facts";

const today = "2026-11-23";
const starting = (day: string) => ({ benefit: null, start: { day, today } });

describe("the last day to apply", () => {
  test("is the day before the start", () => {
    expect(makeBridge("pate", 1, starting("2026-12-01"))).toMatchObject({ applyBy: "2026-11-30" });
  });
  test.each([
    ["pate", "2026-11-24", "2026-11-23", false],
    ["recht", "2026-12-01", "2026-11-24", false],
    ["recht", "2026-11-30", "2026-11-23", false],
    ["recht", "2026-11-29", "2026-11-22", true],
  ] as const)("of %s for a start on %s is %s; too late: %s", (instrument, start, applyBy, late) => {
    const bridge = makeBridge(instrument, 1, starting(start));
    expect([bridge.applyBy, bridge.late ?? false]).toEqual([applyBy, late]);
  });
  test("is open without a start, and for what can be requested at any time", () => {
    expect(makeBridge("pate", 1, { benefit: null, start: null })).toMatchObject({ applyBy: null });
    expect(makeBridge("besuch", 1, starting("2026-12-01"))).toMatchObject({ applyBy: null });
    expect(makeBridge("eq_zuschuss", 1, starting("2026-12-01"))).toMatchObject({ applyBy: "2026-11-30" });
  });
  test.each([
    ["2026-11-22", null],
    ["2026-11-23", null],
    ["2026-11-24", { day: "2026-11-24", today }],
    [null, null],
  ])("counts from a first day still ahead (%s)", (startDate, start) => {
    expect(bridgeContext({ startDate }, { benefit: "sgb2" }, today)).toEqual({ benefit: "sgb2", start });
  });
});

test.each<[CefrLevel, CefrLevel, number]>([
  ["A0", "A1", 10],
  ["A0", "B1", 30],
  ["A1", "B1", 20],
  ["B1", "B2", 18],
  ["B2", "C1", 22],
  ["B1", "B1", 0],
  ["B2", "A2", 0],
])("courses from %s to %s take %i weeks", (have, need, weeks) => {
  expect(courseWeeks(have, need)).toBe(weeks);
});
