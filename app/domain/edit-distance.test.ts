import { expect, test } from "vitest";
import { editDistance } from "./edit-distance";

test.each([
  ["abc", "abc", 0],
  ["abc", "acb", 1],
  ["abc", "bac", 1],
  ["abc", "abd", 1],
  ["abc", "ab", 1],
  ["abc", "cab", 2],
])("%s and %s differ by %i mistakes", (a, b, mistakes) => {
  expect(editDistance(a, b, 2)).toBe(mistakes);
});

test.each([
  [60, 1],
  [61, 3],
])("words of %i letters that differ in the last one: %i, as longer than 60 is never compared", (letters, mistakes) => {
  const same = "a".repeat(letters - 1);
  expect(editDistance(`${same}b`, `${same}c`, 2)).toBe(mistakes);
});

test("the same word is the same, however long", () => {
  expect(editDistance("a".repeat(61), "a".repeat(61), 2)).toBe(0);
});
