import { describe, expect, test } from "vitest";
import { compareLists } from "./compare-lists";
import { defaultRuleSet } from "./rule-set";
import { areNumbersOf, nextVersion, numbersOf, ruleNumbersSchema, rulesOf } from "./rule-set-form";

describe("the numbers of the rules", () => {
  const present = numbersOf(defaultRuleSet);
  test("come back as they were", () => {
    expect(ruleNumbersSchema.parse(present)).toEqual(present);
    expect(rulesOf(present, defaultRuleSet.version)).toEqual(defaultRuleSet);
  });
  test("are those of a set until one of them is changed", () => {
    expect(areNumbersOf(defaultRuleSet, present)).toBe(true);
    expect(areNumbersOf(defaultRuleSet, { ...present, permitWeeks: present.permitWeeks + 1 })).toBe(false);
    expect(areNumbersOf(defaultRuleSet, { ...present, speaking: 0, experience: 27 })).toBe(false);
  });
  test.each([
    ["weights that do not add up", { speaking: 16 }, "rules.sum"],
    ["a weight below nothing", { speaking: -1 }, "tooSmall"],
    ["one question that decides alone", { speaking: 41 }, "tooLarge"],
    ["not knowing counts less than a bridge", { unknownPercent: 74 }, "tooSmall"],
    ["not knowing counts like having it", { unknownPercent: 86 }, "tooLarge"],
    ["half a minute", { maxTravelMinutes: 60.5 }, "integer"],
  ])("%s is refused", (_name, change, code) => {
    const parsed = ruleNumbersSchema.safeParse({ ...present, ...change });
    expect(parsed.error?.issues.map((i) => i.message).join()).toContain(code);
  });
  test("get the next version of the month", () => {
    expect(nextVersion("2026-11-23", [])).toBe("2026-11.1");
    expect(nextVersion("2026-11-23", ["2026-11.1", "2026-11.10", "2026-10.11"])).toBe("2026-11.11");
  });
});

describe("what a change does to a list", () => {
  test("is nothing when the top stays the same", () => {
    expect(compareLists(["a", "b", "c"], ["a", "b", "d"], 2)).toMatchObject({
      changed: false,
      entered: 0,
      meanMove: 0,
    });
  });
  test("names who rises, falls, enters and leaves", () => {
    expect(compareLists(["a", "b", "c"], ["c", "a", "b"], 2)).toEqual({
      changed: true,
      entered: 1,
      meanMove: 1,
      moves: [
        { id: "c", before: 3, after: 1 },
        { id: "a", before: 1, after: 2 },
        { id: "b", before: 2, after: 3 },
      ],
    });
    expect(compareLists(["a"], ["b"], 1).moves).toEqual([
      { id: "b", before: null, after: 1 },
      { id: "a", before: 1, after: null },
    ]);
  });
});
