import { describe, expect, test } from "vitest";
import { readHours, weekly } from "./availability";
import { hoursOf } from "./learnt";
import { codes } from "./read-row.fixture";

describe("the hours of a person", () => {
  test.each([
    ["0h", null, null, null],
    ["1h", 1, "partTime", null],
    ["34h", 34, "partTime", null],
    ["35h", 35, "fullTime", null],
    ["60h", 60, "fullTime", null],
    ["61h", null, null, null],
    ["8-24", null, null, "08:00"],
    ["8:59-13", null, null, "08:59"],
  ])("%s: %s hours, %s, from %s", (text, min, mode, from) => {
    const { value } = readHours("hours", text);
    expect([value?.min ?? null, value?.mode ?? null, value?.from ?? null]).toEqual([min, mode, from]);
  });
  test.each(["8-25", "25-8", "8:60-13", "8-13:60", "0h", "61h"])("%s is no time of day or hours a week", (text) => {
    expect(codes(readHours("hours", text).findings)).toEqual(["hours.implausible"]);
  });
  test("24 o'clock is midnight", () => {
    expect(readHours("hours", "16-24").value).toMatchObject({ from: "16:00", to: "00:00" });
  });
  test("given as a range are full time from 35 on", () => {
    expect([weekly({ min: 20, max: 34 }, "").mode, weekly({ min: 20, max: 35 }, "").mode]).toEqual([
      "partTime",
      "fullTime",
    ]);
  });
  test.each([
    ["20", { min: 20, max: 20 }],
    ["1-48", { min: 1, max: 48 }],
    ["20-20", { min: 20, max: 20 }],
    ["0-20", null],
    ["20-19", null],
    ["20-49", null],
    ["49", null],
    ["viel", null],
  ])("learnt as %s are %j", (meaning, span) => {
    expect(hoursOf(meaning)).toEqual(span);
  });
});
