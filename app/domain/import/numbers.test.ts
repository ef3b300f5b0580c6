import { describe, expect, test } from "vitest";
import { readPay } from "./job";
import { readYears } from "./occupations";
import { company } from "./read-row.fixture";
import { readSchool } from "./validity";

describe("numbers", () => {
  test.each([
    ["0", null],
    ["1", 1],
    ["1.200", 1200],
    ["500000", 500_000],
    ["500001", null],
    ["0000000001", null],
    ["000000001", 1],
    ["viele", null],
  ])("of people in a company: %s is %s", (size, expected) => {
    expect(company({ size })).toMatchObject({ size: expected, codes: expected === null ? ["count.unreadable"] : [] });
  });
  test.each([
    ["2,99", null],
    ["3", 300],
    ["150", 15_000],
    ["150,01", null],
    ["2.550", null],
    ["1.234,56", null],
    ["ab 14,50 €/Std.", 1450],
    ["14.50 Euro pro Stunde", 1450],
  ])("of pay: %s is %s cents", (text, payCents) => {
    expect(readPay("pay", text)).toMatchObject({
      value: { payCents },
      findings: payCents === null ? [{ code: "pay.implausible" }] : [],
    });
  });
  test.each([
    ["60", 60, 60],
    ["61", null, null],
    ["3-60", 3, 60],
    ["3-61", null, null],
    ["über 10", 10, null],
    ["mind. 3", 3, null],
  ])("of years: %s is %s to %s", (text, min, max) => {
    expect(readYears("years", text).value).toEqual({ min, max });
  });
  test("of years at school end at twenty", () => {
    expect([readSchool("school", "20").value?.years, readSchool("school", "21").value]).toEqual([20, null]);
  });
});
