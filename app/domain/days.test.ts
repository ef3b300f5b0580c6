import { describe, expect, test } from "vitest";
import {
  addDays,
  ageOn,
  calendarDay,
  dayAfter,
  dayAt,
  dayBefore,
  dayNumber,
  dayOfNumber,
  daysBetween,
  instantAt,
  isSkipped,
  lastLonger,
  monthsBetween,
  shiftDate,
  weekday,
  weekdaysWithin,
} from "./days";

describe("calendar days", () => {
  test.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-02-28", 1, "2027-03-01"],
    // the nights on which the clocks change have a day before and after like any other
    ["2026-03-28", 1, "2026-03-29"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-10-25", 1, "2026-10-26"],
    ["2026-11-23", -23, "2026-10-31"],
    ["2026-11-23", 0, "2026-11-23"],
  ])("%s and %i days is %s", (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
    expect(daysBetween(to, from)).toBe(-days || 0);
  });

  test("the day before and the day after work across the turn of a year", () => {
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
    expect(dayBefore("2027-01-01")).toBe("2026-12-31");
  });

  test("a day has a number, counted from 1 January 1970, whatever was asked before", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(dayNumber("1969-12-31")).toBe(-1);
    expect(dayOfNumber(20_780)).toBe("2026-11-23");
    for (let number = -4_000; number < 8_000; number += 1) expect(dayNumber(dayOfNumber(number))).toBe(number);
  });

  test("a day that the calendar does not have is not moved to another", () => {
    expect(calendarDay(2028, 2, 29)).toBe("2028-02-29");
    expect(calendarDay(2027, 2, 29)).toBeNull();
    expect(() => addDays("2027-02-29", 1)).toThrow(RangeError);
  });

  test("months keep the day, or end where a shorter month ends (§ 188(3) BGB)", () => {
    expect(shiftDate("2026-11-30", { months: 6 })).toBe("2027-05-30");
    expect(shiftDate("2027-01-31", { months: 1 })).toBe("2027-02-28");
    expect(shiftDate("2027-03-31", { months: -1 })).toBe("2027-02-28");
    expect(shiftDate("2028-02-29", { years: 1 })).toBe("2029-02-28");
    expect(shiftDate("2026-11-23", { weeks: -4 })).toBe("2026-10-26");
  });

  test.each([
    ["2026-01-23", "2026-02-22", 0],
    ["2026-01-23", "2026-02-23", 1],
    ["2026-01-31", "2026-02-28", 0],
    ["2026-01-31", "2026-03-01", 1],
  ])("from %s to %s it is %i whole months", (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  test.each([
    [[["2026-01-15", "2026-04-14"]], false],
    [[["2026-01-15", "2026-04-15"]], true],
    // a month and 15 days each: 45 + 45 days are three months of 30 days
    [
      [
        ["2026-01-01", "2026-02-15"],
        ["2026-07-01", "2026-08-15"],
      ],
      false,
    ],
    [
      [
        ["2026-01-01", "2026-02-15"],
        ["2026-07-01", "2026-08-16"],
      ],
      true,
    ],
    [[], false],
  ] as [[string, string][], boolean][])("%j lasts longer than three months: %s", (spans, longer) => {
    expect(
      lastLonger(
        spans.map(([from, to]) => ({ from, to })),
        3,
      ),
    ).toBe(longer);
  });

  test.each([
    ["2008-11-24", "2026-11-23", 17],
    ["2008-11-23", "2026-11-23", 18],
    ["2008-11-22", "2026-11-23", 18],
    ["2004-02-29", "2022-02-28", 17],
    ["2004-02-29", "2022-03-01", 18],
  ])("somebody born on %s is, on %s, %i years old", (born, day, years) => {
    expect(ageOn(born, day)).toBe(years);
  });

  test("Monday to Friday are counted from the first to the last day, both included", () => {
    expect(weekday("2026-11-23")).toBe(1);
    expect(weekday("2026-11-29")).toBe(7);
    expect(weekdaysWithin("2026-11-23", "2026-11-23")).toBe(1);
    expect(weekdaysWithin("2026-11-27", "2026-11-30")).toBe(2);
    expect(weekdaysWithin("2026-11-28", "2026-11-29")).toBe(0);
    expect(weekdaysWithin("2026-11-24", "2026-11-23")).toBe(0);
  });

  test.each([
    ["2026-11-23T22:59:59Z", "2026-11-23"],
    ["2026-11-23T23:00:00Z", "2026-11-24"],
    ["2026-07-23T21:59:59Z", "2026-07-23"],
    ["2026-07-23T22:00:00Z", "2026-07-24"],
  ])("at %s it is %s in the city, in winter and in summer", (instant, day) => {
    expect(dayAt(new Date(instant), "Europe/Berlin")).toBe(day);
  });

  test("a time of day becomes an instant of the zone; an hour that the clocks skip becomes the one after it", () => {
    const at = (day: string, time: string) => instantAt(day, time, "Europe/Berlin").toISOString();
    expect(at("2026-11-23", "00:00")).toBe("2026-11-22T23:00:00.000Z");
    expect(at("2026-07-23", "09:30")).toBe("2026-07-23T07:30:00.000Z");
    expect(at("2026-03-29", "02:30")).toBe("2026-03-29T01:30:00.000Z");
  });
});

test("02:30 on the last Sunday of March is no time, in October it is", () => {
  expect(isSkipped("2027-03-28", "02:30", "Europe/Berlin")).toBe(true);
  expect(isSkipped("2027-03-28", "03:00", "Europe/Berlin")).toBe(false);
  expect(isSkipped("2027-10-31", "02:30", "Europe/Berlin")).toBe(false);
  expect(isSkipped("2027-03-28", "02:30", "Asia/Tokyo")).toBe(false);
});
