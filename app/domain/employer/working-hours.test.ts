import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addWorkingDays, easterSunday, isWorkingDay, publicHolidays } from "../working-days";
import { defaultOfficeHours, promiseDueAt } from "./working-hours";

/**
 * Working hours between two instants, with fractions, never negative. Counted day by day, unlike the promise itself.
 */
function workingHoursBetween(from: string, to: string): number {
  const office = defaultOfficeHours;
  const opens = Temporal.PlainTime.from(office.opens);
  const closes = Temporal.PlainTime.from(office.closes);
  const last = Temporal.Instant.from(to).toZonedDateTimeISO(office.timeZone);
  let now = Temporal.Instant.from(from).toZonedDateTimeISO(office.timeZone);
  let sumMs = 0;
  while (Temporal.ZonedDateTime.compare(now, last) < 0) {
    const start = now.withPlainTime(opens).epochMilliseconds;
    const end = now.withPlainTime(closes).epochMilliseconds;
    if (isWorkingDay(now.toPlainDate().toString(), office.state)) {
      sumMs += Math.max(0, Math.min(end, last.epochMilliseconds) - Math.max(start, now.epochMilliseconds));
    }
    now = now.add({ days: 1 }).startOfDay();
  }
  return sumMs / 3_600_000;
}

describe("public holidays", () => {
  test.each([
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
  ])("puts Easter Sunday %i on %s", (year, date) => {
    expect(easterSunday(year).toString()).toBe(date);
  });

  test("knows the eleven holidays of North Rhine-Westphalia in 2026", () => {
    expect([...publicHolidays(2026, "NW").keys()].sort()).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-25",
      "2026-06-04",
      "2026-10-03",
      "2026-11-01",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  test("knows Saxony's Day of Repentance, and no other state's", () => {
    expect(publicHolidays(2026, "SN").get("2026-11-18")).toBe("repentance");
    expect(isWorkingDay("2026-11-18", "SN")).toBe(false);
    expect(isWorkingDay("2026-11-18", "NW")).toBe(true);
  });

  test("adds working days over a weekend and a holiday", () => {
    expect(addWorkingDays("2026-05-13", 1, "NW")).toBe("2026-05-15");
    expect(addWorkingDays("2026-05-13", 2, "NW")).toBe("2026-05-18");
    expect(addWorkingDays("2026-05-16", 0, "NW")).toBe("2026-05-18");
  });
});

describe("the promised time of an answer", () => {
  const iso = (from: string, hours: number) => promiseDueAt(from, hours).toISOString();

  test("runs within one day", () => {
    expect(iso("2026-11-23T09:30:00+01:00", 4)).toBe("2026-11-23T12:30:00.000Z");
  });

  test("continues when the office opens next morning", () => {
    expect(iso("2026-11-23T14:00:00+01:00", 4)).toBe("2026-11-24T09:00:00.000Z");
  });

  test("ends exactly at closing time rather than next morning", () => {
    expect(iso("2026-11-23T12:00:00+01:00", 4)).toBe("2026-11-23T15:00:00.000Z");
  });

  test("starts in the morning for what comes in at night", () => {
    expect(iso("2026-11-23T22:00:00+01:00", 2)).toBe("2026-11-24T09:00:00.000Z");
    expect(iso("2026-11-24T05:00:00+01:00", 2)).toBe("2026-11-24T09:00:00.000Z");
  });

  test("leaves out a weekend and the holidays around Christmas", () => {
    expect(iso("2026-11-27T15:00:00+01:00", 2)).toBe("2026-11-30T08:00:00.000Z");
    expect(iso("2026-12-24T15:00:00+01:00", 2)).toBe("2026-12-28T08:00:00.000Z");
  });

  test("keeps the local time across the change to summer time", () => {
    // Friday 27 March 2026 is winter time, Monday 30 March is summer time.
    expect(iso("2026-03-27T15:00:00+01:00", 3)).toBe("2026-03-30T08:00:00.000Z");
  });

  test.each([0, -1, 1.5, 81, Number.NaN])("refuses a promise of %s hours", (hours) => {
    expect(() => promiseDueAt("2026-11-23T09:00:00Z", hours)).toThrow(RangeError);
  });

  test("accepts a promise of eighty hours: ten days of eight hours", () => {
    expect(iso("2026-11-23T08:00:00+01:00", 80)).toBe(iso("2026-12-04T08:00:00+01:00", 8));
  });

  test("refuses an office that is never open", () => {
    const office = { state: "NW", timeZone: "Europe/Berlin", opens: "16:00", closes: "08:00" } as const;
    expect(() => promiseDueAt("2026-11-23T09:00:00Z", 2, office)).toThrow(RangeError);
    const shut = { ...office, closes: "16:00" };
    expect(() => promiseDueAt("2026-11-23T09:00:00Z", 2, shut)).toThrow("the office closes before it opens");
  });

  test("measures the same hours it promised", () => {
    for (const start of ["2026-11-23T10:15:00+01:00", "2026-12-23T17:00:00+01:00", "2026-04-02T15:59:00+02:00"]) {
      for (const hours of [1, 4, 8, 40]) {
        expect(workingHoursBetween(start, promiseDueAt(start, hours).toISOString())).toBeCloseTo(hours, 6);
      }
    }
  });
});
