import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { stateFacts } from "../city/states";
import {
  addWorkingDays,
  type Calendar,
  easterSunday,
  germanStates,
  isWorkingDay,
  localHolidaysIn,
  publicHolidays,
} from "../working-days";
import { type OfficeHours, promiseDueAt, usualWeek, type WeekHours, weekdays } from "./working-hours";

const inNW = { state: "NW", local: [] } as const;
const inSN = { state: "SN", local: [] } as const;
const office: OfficeHours = { calendar: inNW, hours: usualWeek };

/**
 * Working hours between two instants, with fractions, never negative. Counted day by day, unlike the promise itself.
 */
function workingHoursBetween(from: string, to: string): number {
  const last = Temporal.Instant.from(to).toZonedDateTimeISO("Europe/Berlin");
  let now = Temporal.Instant.from(from).toZonedDateTimeISO("Europe/Berlin");
  let sumMs = 0;
  while (Temporal.ZonedDateTime.compare(now, last) < 0) {
    const times = office.hours[weekdays[now.dayOfWeek - 1] ?? "mon"];
    const start = now.withPlainTime(times?.opens).epochMilliseconds;
    const end = now.withPlainTime(times?.closes).epochMilliseconds;
    if (isWorkingDay(now.toPlainDate().toString(), office.calendar)) {
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
    expect([...publicHolidays(2026, inNW).keys()].sort()).toEqual([
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
    expect(publicHolidays(2026, inSN).get("2026-11-18")).toBe("repentance");
    expect(isWorkingDay("2026-11-18", inSN)).toBe(false);
    expect(isWorkingDay("2026-11-18", inNW)).toBe(true);
  });

  /** How many holidays each state has on weekdays and Saturdays or fixed Sundays, as the interior ministries list them. */
  test.each([
    ["BW", 12],
    ["BY", 12],
    ["BE", 10],
    ["BB", 12],
    ["HB", 10],
    ["HH", 10],
    ["HE", 12],
    ["MV", 11],
    ["NI", 10],
    ["NW", 11],
    ["RP", 11],
    ["SL", 12],
    ["SN", 11],
    ["ST", 11],
    ["SH", 10],
    ["TH", 11],
  ] as const)("counts the holidays of %s: %i", (state, count) => {
    expect(publicHolidays(2027, { state, local: [] }).size).toBe(count);
  });

  test("keeps a town's own day only where the town says so and its state knows it", () => {
    const free = (day: string, calendar: Calendar) => !isWorkingDay(day, calendar);
    expect(free("2028-08-15", { state: "BY", local: ["assumption"] })).toBe(true);
    expect(free("2028-08-15", { state: "BY", local: [] })).toBe(false);
    expect(free("2028-08-15", { state: "NW", local: ["assumption"] })).toBe(false);
    expect(free("2028-08-08", { state: "BY", local: ["peace_festival"] })).toBe(true);
    expect(free("2027-05-27", { state: "TH", local: ["corpus_christi"] })).toBe(true);
    expect(localHolidaysIn("BY").map(({ id }) => id)).toEqual(["assumption", "peace_festival"]);
    expect(localHolidaysIn("NW")).toEqual([]);
  });

  test("keeps the anniversary of 17 June 1953 in Berlin in 2028 alone", () => {
    const berlin = { state: "BE", local: [] } as const;
    expect(publicHolidays(2028, berlin).has("2028-06-17")).toBe(true);
    expect(publicHolidays(2027, berlin).has("2027-06-17")).toBe(false);
  });

  test("names for every state the act its days come from", () => {
    for (const state of germanStates)
      expect([state, stateFacts[state].holidayAct]).toEqual([state, expect.stringMatching(/^(§|Art\.) \d/)]);
  });

  test("adds working days over a weekend and a holiday", () => {
    expect(addWorkingDays("2026-05-13", 1, inNW)).toBe("2026-05-15");
    expect(addWorkingDays("2026-05-13", 2, inNW)).toBe("2026-05-18");
    expect(addWorkingDays("2026-05-16", 0, inNW)).toBe("2026-05-18");
  });
});

describe("the promised time of an answer", () => {
  const iso = (from: string, hours: number) => promiseDueAt(from, hours, office).toISOString();

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
    expect(() => promiseDueAt("2026-11-23T09:00:00Z", hours, office)).toThrow(RangeError);
  });

  test("accepts a promise of eighty hours: ten days of eight hours", () => {
    expect(iso("2026-11-23T08:00:00+01:00", 80)).toBe(iso("2026-12-04T08:00:00+01:00", 8));
  });

  test("refuses an office that is never open", () => {
    const openOn = (hours: WeekHours) => () => promiseDueAt("2026-11-23T09:00:00Z", 2, { calendar: inNW, hours });
    expect(openOn({ mon: { opens: "16:00", closes: "08:00" } })).toThrow("the office closes before it opens");
    expect(openOn({ mon: { opens: "16:00", closes: "16:00" } })).toThrow("the office closes before it opens");
    expect(openOn({})).toThrow("the office never opens");
  });

  test("counts each weekday's own hours, and a closed day not at all", () => {
    const short: OfficeHours = {
      calendar: inNW,
      hours: { mon: { opens: "09:00", closes: "12:00" }, thu: { opens: "14:00", closes: "18:00" } },
    };
    // Monday 30 November has one hour left, Tuesday and Wednesday are closed, the rest falls on Thursday afternoon.
    expect(promiseDueAt("2026-11-30T11:00:00+01:00", 4, short).toISOString()).toBe("2026-12-03T16:00:00.000Z");
  });

  test("runs on in Bavaria over a day that is free in North Rhine-Westphalia, and the other way round", () => {
    const bavarian = (local: Calendar["local"]): OfficeHours => ({
      calendar: { state: "BY", local },
      hours: usualWeek,
    });
    const due = (from: string, there: OfficeHours) => promiseDueAt(from, 8, there).toISOString().slice(0, 10);
    // Epiphany 2027 is a Wednesday
    expect(due("2027-01-05T12:00:00+01:00", office)).toBe("2027-01-06");
    expect(due("2027-01-05T12:00:00+01:00", bavarian([]))).toBe("2027-01-07");
    // Assumption 2028 is a Tuesday, and free only where the town keeps it
    expect(due("2028-08-14T12:00:00+02:00", bavarian([]))).toBe("2028-08-15");
    expect(due("2028-08-14T12:00:00+02:00", bavarian(["assumption"]))).toBe("2028-08-16");
  });

  test("measures the same hours it promised", () => {
    for (const start of ["2026-11-23T10:15:00+01:00", "2026-12-23T17:00:00+01:00", "2026-04-02T15:59:00+02:00"]) {
      for (const hours of [1, 4, 8, 40]) {
        expect(workingHoursBetween(start, promiseDueAt(start, hours, office).toISOString())).toBeCloseTo(hours, 6);
      }
    }
  });
});
