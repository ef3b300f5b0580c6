import { describe, expect, test } from "vitest";
import {
  daysPerWeek,
  longestDay,
  longestWeek,
  nightMinutes,
  presenceMinutes,
  shortestRest,
  workMinutes,
} from "./shifts";

const shift = (days: number[], start: string, end: string, breakMinutes = 0) => ({ days, start, end, breakMinutes });
const early = shift([1, 2, 3], "06:00", "14:00", 30);
const late = shift([3, 4], "14:00", "22:00", 60);

describe("the minutes of a shift", () => {
  test.each([
    ["06:00", "14:00", 480],
    ["22:00", "06:00", 480],
    ["06:00", "06:01", 1],
    ["06:00", "06:00", 1440],
    ["00:00", "00:00", 1440],
  ])("from %s until %s are %i", (start, end, minutes) => {
    expect(presenceMinutes({ start, end })).toBe(minutes);
  });
  test("are work without the break, and never below zero", () => {
    expect([workMinutes(early), workMinutes(shift([1], "06:00", "06:30", 60))]).toEqual([450, 0]);
  });
  test.each([
    ["22:00", "06:00", 420],
    ["23:00", "06:00", 420],
    ["05:00", "13:00", 60],
    ["06:00", "23:00", 0],
    ["00:00", "08:00", 360],
    ["20:00", "23:30", 30],
    ["04:00", "00:00", 180],
    ["12:00", "12:00", 420],
  ])("between 23 and 6 o'clock in a shift from %s until %s are %i", (start, end, minutes) => {
    expect(nightMinutes(shift([1], start, end), "23:00", "06:00")).toBe(minutes);
  });
});

describe("a week of several shifts", () => {
  test("is the sum of the shifts on a day, and of all days, where both are worked, else the longer one", () => {
    expect([longestDay([early, late], "together"), longestDay([early, late], "alternating")]).toEqual([870, 450]);
    expect([longestWeek([early, late], "together"), longestWeek([early, late], "alternating")]).toEqual([2190, 1350]);
    expect([daysPerWeek([early, late], "together"), daysPerWeek([early, late], "alternating")]).toEqual([4, 3]);
    expect([longestDay([], "together"), longestWeek([], "alternating"), daysPerWeek([], "together")]).toEqual([
      0, 0, 0,
    ]);
  });
  test("has rests from the end of a day until the start of the next, also across the end of the week", () => {
    const rest = (...shifts: ReturnType<typeof shift>[]) => shortestRest(shifts, "together");
    expect(rest()).toBeNull();
    expect(rest(shift([1], "06:00", "14:00"))).toBeNull();
    expect(rest(shift([1, 2], "06:00", "14:00"))).toBe(16 * 60);
    expect(rest(shift([2], "06:00", "14:00"), shift([1], "14:00", "22:00"))).toBe(8 * 60);
    expect(rest(shift([7], "14:00", "22:00"), shift([1], "06:00", "14:00"))).toBe(8 * 60);
    expect(rest(shift([1], "06:00", "10:00"), shift([1], "16:00", "20:00"), shift([2], "06:00", "10:00"))).toBe(
      10 * 60,
    );
  });
  test("with shifts by turns has its rest across the change from one week to the next", () => {
    const turns = [shift([1, 2, 3, 4, 5], "06:00", "14:00"), shift([1, 2, 3, 4, 5], "14:00", "22:00")];
    expect(shortestRest(turns, "alternating")).toBe(16 * 60);
    const whole = [shift([1, 7], "14:00", "22:00"), shift([1, 7], "06:00", "14:00")];
    expect(shortestRest(whole, "alternating")).toBe(8 * 60);
    expect(shortestRest([...whole].reverse(), "alternating")).toBe(8 * 60);
    expect(shortestRest([shift([1], "06:00", "14:00")], "alternating")).toBeNull();
  });
});
