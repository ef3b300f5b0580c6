import { describe, expect, test } from "vitest";
import { shiftSummary } from "./record";

const shift = (days: number[], start: string, end: string, breakMinutes = 30) => ({
  days,
  start,
  end,
  breakMinutes,
});

describe("what search and matching read of the shifts", () => {
  test("counts the days that are worked; five where none is named", () => {
    expect(shiftSummary([shift([1, 2, 3], "06:00", "14:00")], "together").daysPerWeek).toBe(3);
    expect(shiftSummary([shift([1], "06:00", "14:00")], "together").daysPerWeek).toBe(1);
    expect(shiftSummary([], "together")).toMatchObject({ daysPerWeek: 5, shiftStart: null, breakMinutes: null });
  });

  test("begins with the earliest, has the shortest break, and knows a Sunday", () => {
    const week = [shift([6, 7], "14:00", "22:00", 45), shift([1, 2], "06:00", "14:00", 30)];
    expect(shiftSummary(week, "together")).toMatchObject({ shiftStart: "06:00", breakMinutes: 30, sundayWork: true });
    expect(shiftSummary(week.slice(1), "together").sundayWork).toBe(false);
  });
});
