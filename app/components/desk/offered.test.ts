import { expect, test } from "vitest";
import { offeredValues } from "./offered";

const values = (...counts: (number | undefined)[]) =>
  counts.map((count, at) => ({ value: "abcdef"[at] ?? "", ...(count !== undefined && { count }) }));
const offered = (
  options: { value: string; count?: number }[],
  total: number | undefined,
  chosen = "",
  single = false,
) =>
  offeredValues(
    options,
    options.filter(({ value }) => chosen.includes(value)),
    total,
    single,
  )
    .map(({ value }) => value)
    .join("");

test("a filter is offered where one of its values leaves fewer rows", () => {
  expect(offered(values(4, 6), 10)).toBe("ab");
  expect(offered(values(0, 6), 10)).toBe("b");
});

test("one that all rows have, or none, is not offered", () => {
  expect(offered(values(10), 10)).toBe("");
  expect(offered(values(0, 10, 0), 10)).toBe("");
  expect(offered(values(10, 10), 10)).toBe("");
  expect(offered(values(0, 0), 0)).toBe("");
});

test("of values that rows may have several of, the one that all have is left out", () => {
  expect(offered(values(10, 3, 0, 7), 10)).toBe("bd");
});

test("a value that shows others than those in the list is offered", () => {
  expect(offered(values(0, 12), 10)).toBe("b");
});

test("what is chosen stays, with the values beside it", () => {
  expect(offered(values(0, 5), 0, "a")).toBe("ab");
  expect(offered(values(4, 4, 0), 4, "a")).toBe("ab");
});

test("of values that exclude each other all are offered once one of them narrows", () => {
  expect(offered(values(10, 4), 10, "", true)).toBe("ab");
  expect(offered(values(10), 10, "", true)).toBe("");
});

test("without numbers everything is offered", () => {
  expect(offered(values(undefined, undefined), undefined)).toBe("ab");
});
