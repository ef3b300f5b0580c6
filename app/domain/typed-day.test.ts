import { describe, expect, test } from "vitest";
import cases from "../../tests/fixtures/typed/cases.json";
import { birthPivot, futurePivot, readDate } from "./import/dates";
import { type DayMeaning, dayBounds, dayMeanings, readDay } from "./typed-day";

const { today } = cases;

describe("a typed day", () => {
  test.each(cases.date)("$meaning: $typed", ({ meaning, typed, expected }) => {
    const reading = readDay(typed, meaning as DayMeaning, today);
    expect("day" in reading ? reading.day : null).toBe(expected);
  });

  const texts = [
    "0000-02-29",
    "9999-12-31",
    "275760-09-13",
    "01.01.00",
    "29.2.00",
    "1.1.99",
    "0099-12-31",
    "2026-06-15",
    "2026-11-30",
    "\u0000",
    "٠١.٠١.٩٠",
  ];
  const years = Array.from({ length: 130 }, (_, index) => index * 79);
  test.each(dayMeanings)("%s never leaves its bounds", (meaning) => {
    const { from, to } = dayBounds(meaning, today);
    const read = [...texts, ...years.map((year) => `${String(year).padStart(4, "0")}-06-15`)].flatMap((text) => {
      const reading = readDay(text, meaning, today);
      return "day" in reading ? [reading.day] : [];
    });
    expect(read).not.toEqual([]);
    expect(read.filter((day) => day < from || day > to)).toEqual([]);
  });

  test.each([
    ["birth", birthPivot(today)],
    ["paper", futurePivot(today)],
  ] as const)("%s has the same century in a form and in a list", (meaning, pivot) => {
    const texts = Array.from({ length: 100 }, (_, year) => `15.06.${String(year).padStart(2, "0")}`);
    const read = texts.flatMap((text) => {
      const reading = readDay(text, meaning, today);
      return "day" in reading ? [{ text, iso: reading.day }] : [];
    });
    expect(read.length).toBeGreaterThan(30);
    expect(read.map(({ text }) => readDate(text, pivot))).toEqual(read.map(({ iso }) => ({ kind: "day", iso })));
  });
});
