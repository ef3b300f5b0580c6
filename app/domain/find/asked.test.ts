import { describe, expect, test } from "vitest";
import { readAsked } from "./asked";

const today = "2026-11-29";
const nothing = { words: "", sentence: "", digits: "", ending: "", mail: "", year: "", born: null, code: "" };

describe("a search for a name is taken apart", () => {
  test.each([
    ["a name", "  Oksana   Rudenko ", { words: "Oksana Rudenko" }],
    ["the family first, with a comma", "Rudenko, Oksana", { words: "Oksana Rudenko" }],
    ["a name in another script", "محمد الحسين", { words: "محمد الحسين" }],
    ["a number with its country", "+49 157 / 471-1", { digits: "1574711" }],
    ["the same from abroad", "0049157 4711", { digits: "1574711" }],
    ["the same at home", "0157 4711", { digits: "1574711" }],
    ["the zero between brackets", "+49 (0)208 4711-0", { digits: "20847110" }],
    ["the last four digits", "4711", { digits: "4711" }],
    ["an end that begins with noughts", "000079", { digits: "79", ending: "000079" }],
    ["a year of birth, or the end of a number", "Barakzai 2000", { words: "Barakzai", digits: "2000", year: "2000" }],
    ["this year", "2026", { digits: "2026", year: "2026" }],
    ["a year that has not begun is a number", "2027", { digits: "2027" }],
    ["a mail out of a link", "mailto:olena@example.org", { mail: "olena@example.org" }],
    ["a mail that is not finished", "o.shevchenko85", { words: "o.shevchenko85", mail: "o.shevchenko85" }],
    ["three digits are no number", "471", {}],
    ["a name with a number", "Khalil 0157 4711", { words: "Khalil", digits: "1574711" }],
    ["a mail, in any case", "Olena@Example.org", { mail: "olena@example.org" }],
    ["the beginning of a mail", "olena@", { mail: "olena@" }],
    ["a code name", "k-12345", { code: "K-12345" }],
    ["a number of the office as a code name", "m - 1001", { code: "M-1001" }],
    ["a code name as a company reads it", "S-4373", { code: "S-4373" }],
    ["the same in small letters, without the dash", "s4373", { code: "S-4373" }],
    ["the same with a space", " s 4373 ", { code: "S-4373" }],
    ["with the dash of a telephone's keyboard", "S – 4373", { code: "S-4373" }],
    ["the same within a sentence", "Rudenko zu s4373", { words: "Rudenko", sentence: "Rudenko zu", code: "S-4373" }],
    [
      "a letter and a year behind a name are no code name",
      "Oksana R 1994",
      { words: "Oksana R", digits: "1994", year: "1994" },
    ],
    ["a code name without its letter, or the end of a number", "12345", { digits: "12345" }],
    ["a day of birth", "17.03.1994", { born: "1994-03-17" }],
    ["without noughts, two digits of the year", "Ahmad 7.3.94", { words: "Ahmad", born: "1994-03-07" }],
    ["a year that has begun", "1.1.26", { born: "2026-01-01" }],
    ["a year that has not: the one a hundred years before", "1.1.27", { born: "1927-01-01" }],
    ["as databases write it", "1994-03-17", { born: "1994-03-17" }],
    ["eight digits: a day, or a number", "17031994", { born: "1994-03-17", digits: "17031994" }],
    ["a day that does not exist", "31.02.1994", {}],
    ["nothing", "   ", {}],
    ["a slip", "Frau Dr. Yilmaz", { words: "Yilmaz", sentence: "Frau Dr. Yilmaz" }],
    [
      "a day before the number",
      "am 30.11. kommt Khalil, 0157 4711",
      { words: "Khalil", sentence: "am kommt Khalil", digits: "1574711" },
    ],
  ])("%s", (_what, text, found) => {
    // leading zeros are checked only where the case names them
    const { ending } = readAsked(text, today);
    expect(readAsked(text, today)).toEqual({ ...nothing, ending, ...found });
  });

  test("never more than the longest name, whatever is pasted", () => {
    expect(readAsked("x".repeat(100_000), today).words.length).toBeLessThanOrEqual(200);
  });
});
