import { describe, expect, test } from "vitest";
import { shiftSummary } from "./record";

const shift = (days: number[], start: string, end: string, breakMinutes = 30) => ({
  days,
  start,
  end,
  breakMinutes,
});

describe("what search and matching read from the shifts", () => {
  test("counts the days that are worked; five where none is named", () => {
    expect(shiftSummary([shift([1, 2, 3], "06:00", "14:00")], "together").daysPerWeek).toBe(3);
    expect(shiftSummary([shift([1], "06:00", "14:00")], "together").daysPerWeek).toBe(1);
    expect(shiftSummary([], "together")).toMatchObject({ daysPerWeek: 5, shiftStart: null, breakMinutes: null });
  });

  test("gives the longest day and the shortest rest in hours with one decimal", () => {
    const week = [shift([1, 2], "06:00", "14:15", 30), shift([3], "09:00", "20:00", 45)];
    // eight and a quarter hours less 30 minutes, eleven hours less 45 minutes; from 14:15 until 6:00
    expect(shiftSummary(week, "together")).toMatchObject({ dailyHoursMax: 10.3, restHours: 15.8 });
    expect(shiftSummary([shift([1], "06:00", "14:00")], "together").restHours).toBeNull();
    expect(shiftSummary([shift([1, 6], "06:00", "14:00")], "together").restHours).toBe(40);
    expect(shiftSummary([shift([1, 5], "12:00", "12:01")], "alternating").restHours).toBe(72);
    expect(shiftSummary([], "together")).toMatchObject({ dailyHoursMax: null, restHours: null });
  });

  test("has the earliest start and the shortest break, and knows about Sundays", () => {
    const week = [shift([6, 7], "14:00", "22:00", 45), shift([1, 2], "06:00", "14:00", 30)];
    expect(shiftSummary(week, "together")).toMatchObject({ shiftStart: "06:00", breakMinutes: 30, sundayWork: true });
    expect(shiftSummary(week.slice(1), "together").sundayWork).toBe(false);
  });
});
