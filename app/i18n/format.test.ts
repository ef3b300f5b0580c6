import { describe, expect, test } from "vitest";
import { formatDayOf, formatDue, formatMoneyRange, mayBeMisread } from "./format";

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
