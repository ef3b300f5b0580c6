import { expect, test } from "vitest";
import { pageNumber } from "./page-number";

test.each([
  ["", 1],
  ["page=1", 1],
  ["page=2", 2],
  ["page=10000", 10_000],
  ["page=10001", 1],
  ["page=0", 1],
  ["page=-3", 1],
  ["page=1.5", 1],
  ["page=two", 1],
  ["page=", 1],
  ["page=1e400", 1],
])("the address %j asks for page %i", (query, page) => {
  expect(pageNumber(new URLSearchParams(query))).toBe(page);
});
