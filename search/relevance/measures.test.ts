import { expect, test } from "vitest";
import { ndcgAt10, reciprocalRank } from "./measures";

test("a perfect order is worth 1, an empty answer 0", () => {
  expect(ndcgAt10([3, 3, 2, 1], [1, 2, 3, 3])).toBe(1);
  expect(ndcgAt10([], [3, 1])).toBe(0);
});

test("a worse order is worth less, a good hit further down less than a good hit at the top", () => {
  expect(ndcgAt10([1, 3], [3, 1])).toBeLessThan(1);
  expect(ndcgAt10([0, 3], [3])).toBeGreaterThan(ndcgAt10([0, 0, 3], [3]));
});

test("only the first ten count", () => {
  expect(ndcgAt10([...Array(10).fill(0), 3], [3])).toBe(0);
});

test("reciprocal rank looks only at the best grade", () => {
  expect(reciprocalRank([2, 3], [3, 2])).toBe(0.5);
  expect(reciprocalRank([2, 1], [3, 2])).toBe(0);
});
