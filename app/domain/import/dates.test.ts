import { describe, expect, test } from "vitest";
import { birthPivot, futurePivot, readDate } from "./dates";
import { codes, job, person } from "./read-row.fixture";
import { context } from "./reference.fixture";
import { readValidity } from "./validity";

describe("dates", () => {
  const pivot = birthPivot("2026-11-23");
  test.each([
    ["26.02.1988", "1988-02-26"],
    ["30.3.1995", "1995-03-30"],
    ["28.04.73", "1973-04-28"],
    ["1988-02-09", "1988-02-09"],
    ["7.6.1992", "1992-06-07"],
    ["26/02/1988", "1988-02-26"],
    ["01.01.05", "2005-01-01"],
    ["29.02.2028", "2028-02-29"],
    ["1988-02-09T00:00:00", "1988-02-09"],
  ])("%s is the day %s", (text, iso) => {
    expect(readDate(text, pivot)).toEqual({ kind: "day", iso });
  });
  test.each(["31.02.1990", "29.02.2027", "00.01.2000", "1.13.2000"])("%s does not exist", (text) => {
    expect(readDate(text, pivot)).toEqual({ kind: "impossible" });
  });
  test("a year alone stays a year", () => {
    expect(readDate("1977", pivot)).toEqual({ kind: "year", year: 1977 });
    expect(readDate("ca. 1980", pivot)).toEqual({ kind: "year", year: 1980 });
  });
  test("two digits for a date in the future belong to this century", () => {
    expect(readDate("05.12.26", futurePivot("2026-11-23"))).toEqual({ kind: "day", iso: "2026-12-05" });
  });
  test.each(["gestern", "", "12.1988", "1.2.3.4"])("%s is unreadable", (text) => {
    expect(readDate(text, pivot).kind).toBe("unreadable");
  });
});

describe("days", () => {
  test.each([
    ["23.11.2026", ["birth.under15"]],
    ["24.11.2026", ["birth.future"]],
    ["2026", ["birth.yearOnly"]],
    ["2027", ["birth.future"]],
    ["1916", ["birth.yearOnly"]],
    ["1915", ["birth.tooOld"]],
    ["31.12.1915", ["birth.tooOld"]],
    ["01.01.1916", []],
    ["?", ["birth.missing"]],
    ["", ["birth.missing"]],
  ])("of birth on %s: %j", (birthDate, expected) => {
    expect(person({ birthDate }).codes.filter((code) => code.startsWith("birth."))).toEqual(expected);
  });
  test("with two digits are in the past century only above the pivot", () => {
    const year = (text: string) => {
      const date = readDate(text, birthPivot("2026-11-23"));
      return date.kind === "day" ? date.iso.slice(0, 4) : null;
    };
    expect([year("01.01.25"), year("01.01.26"), year("01.01.27")]).toEqual(["2025", "2026", "1927"]);
  });
  const ukraine = { statusId: "ae_24", possible: ["ae_24"], workAccess: "free", original: "§ 24" };
  test.each([
    // § 2 UkraineAufenthFGV: valid on 1 February 2026, extended until 4 March 2027
    ["31.01.2026", ["until.past"]],
    ["01.02.2026", ["until.ukraineExtended"]],
    ["03.03.2027", ["until.ukraineExtended"]],
    ["04.03.2027", []],
  ])("a card for Ukrainians until %s: %j", (text, expected) => {
    expect(codes(readValidity("residenceUntil", text, ukraine, context.today).findings)).toEqual(expected);
  });
  test("a paper has expired on the day after its last one", () => {
    const other = { ...ukraine, statusId: "ae_25_3", possible: ["ae_25_3"] };
    const until = (text: string) => codes(readValidity("residenceUntil", text, other, context.today).findings);
    expect([until("22.11.2026"), until("23.11.2026")]).toEqual([["until.past"], []]);
  });
  test("a job's start that does not exist is told from one that cannot be read", () => {
    expect(job({ start: "31.02.2027" }).codes).toContain("start.impossible");
    expect(job({ start: "bald" }).codes).toContain("start.unreadable");
  });
});
