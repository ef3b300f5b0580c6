import { expect, test } from "vitest";
import { mayBeMisread } from "./format";

test.each([
  ["2027-03-05", true],
  ["2027-12-11", true],
  ["2027-03-03", false],
  ["2027-03-13", false],
  ["", false],
  ["05.03.2027", false],
])("%s read the other way round is another day: %s", (iso, expected) => {
  expect(mayBeMisread(iso)).toBe(expected);
});
