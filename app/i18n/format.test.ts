import fs from "node:fs";
import { describe, expect, test } from "vitest";
import * as all from "./format";
import { formatDayOf, formatDue, formatDueDay, formatMoneyRange, mayBeMisread } from "./format";
import { allLocales, pageLocales } from "./locales";

test.each([
  ["2027-03-05", true],
  ["2027-12-11", true],
  ["2027-03-03", false],
  ["2027-03-13", false],
  ["", false],
  ["05.03.2027", false],
])("%s read the other way round is another day: %s", (iso, expected) => {
  expect(mayBeMisread(iso)).toBe(expected);
});

test.each([
  ["2026-11-29T22:59:59Z", "29.11.2026"],
  ["2026-11-29T23:00:00Z", "30.11.2026"],
  ["2026-06-30T22:00:00Z", "01.07.2026"],
])("%s is the %s in the city", (instant, day) => expect(formatDayOf(new Date(instant), "de")).toBe(day));

describe("a day on which something is due", () => {
  test.each([
    [-180, "1. Dez. 2026"],
    [-179, "1. Dez."],
    [-61, "1. Dez."],
    [-60, "vor 60 Tagen"],
    [-4, "vor 4 Tagen"],
    [-1, "gestern"],
    [0, "heute"],
    [1, "morgen"],
    [2, "Di., 1. Dez."],
    [6, "Di., 1. Dez."],
    [7, "1. Dez."],
    [179, "1. Dez."],
    [180, "1. Dez. 2026"],
  ])("is said as one says it %d days before", (ahead, words) => {
    expect(formatDue("2026-12-01", ahead, "de")).toBe(words);
  });
});

describe("a day with its name", () => {
  // a Tuesday
  test.each([
    [-12, true, "Di, 12 Tage"],
    [-1, true, "Di, 1 Tag"],
    [-4, false, "Di, vor 4 Tagen"],
    [-61, false, "Di, 1. Dez."],
    [0, true, "Di, heute"],
    [1, false, "Di, morgen"],
    [2, false, "Di., 1. Dez."],
    [6, false, "Di., 1. Dez."],
    [7, false, "Di, 1. Dez."],
  ])("%d days before, late in its heading: %s", (ahead, late, words) => {
    expect(formatDueDay("2026-12-01", ahead, "de", late)).toBe(words);
  });
});

describe("the hour", () => {
  const afternoon = new Date("2026-12-01T15:30:00Z");
  const night = new Date("2026-12-01T23:05:00Z");
  /** What each formatter makes of an instant; those that take something else make nothing of it. */
  const written = (at: Date, locale: string) =>
    Object.entries(all as Record<string, unknown>).flatMap(([name, format]) => {
      if (typeof format !== "function") return [];
      try {
        const text: unknown = format(at, locale);
        return typeof text === "string" && /\d:\d\d/.test(text) ? [`${name}: ${text}`] : [];
      } catch {
        return [];
      }
    });

  test.each(allLocales)("is one of 24 in %s, by every formatter", (locale) => {
    const [late, early] = [written(afternoon, locale), written(night, locale)];
    expect(late.length).toBeGreaterThanOrEqual(3);
    expect(late.filter((text) => !text.includes("16:30"))).toEqual([]);
    expect(early.filter((text) => !/(?<!\d)0?0:05/.test(text))).toEqual([]);
  });

  test.each(allLocales)("is so for every formatter that begins with the tag of %s", (locale) => {
    const { hourCycle } = new Intl.DateTimeFormat(pageLocales[locale].intl, { timeStyle: "short" }).resolvedOptions();
    expect(hourCycle).toBe("h23");
  });

  test("is written by nobody else", () => {
    const folders = ["app", "emails", "db", "search"];
    const files = folders.flatMap((folder) =>
      fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
    );
    const own = files.filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !file.startsWith("app/i18n/format") &&
        /toLocaleTimeString|hour12|timeStyle|hour: "(?:numeric|2-digit)"/.test(fs.readFileSync(file, "utf8")),
    );
    expect(own).toEqual([]);
  });
});

test.each([
  ["de", "15,40–16,20 €"],
  ["en", "€15.40–€16.20"],
  ["uk", "15,40–16,20 €"],
  ["ar", "15.40–16.20 €"],
  ["fa", "€ 15.40–16.20"],
  ["tr", "€15,40–€16,20"],
])("two amounts in %s are %s, the lower one first wherever one begins to read", (locale, words) => {
  expect(formatMoneyRange(1540, 1620, locale, "–").replace(/\u00a0/g, " ")).toBe(words);
  expect(formatMoneyRange(1540, 1620, locale, " bis ")).toContain(" bis ");
});
