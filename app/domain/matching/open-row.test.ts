import { expect, test } from "vitest";
import { openRow } from "./open-row";

const rows = [
  { id: "proposed", settled: true },
  { id: "first", settled: false },
  { id: "second", settled: false },
];
const open = (asked: string | null, list = rows) => {
  const { row, chosen } = openRow(
    list,
    ({ id }) => id === asked,
    ({ settled }) => settled,
  );
  return [row?.id, chosen];
};

test("the row that the address names is open, whatever it is", () => {
  expect(open("second")).toEqual(["second", true]);
  expect(open("proposed")).toEqual(["proposed", true]);
});

test("else the first that can still be chosen, which nobody asked for", () => {
  expect(open(null)).toEqual(["first", false]);
  expect(open("elsewhere")).toEqual(["first", false]);
  expect(open(null, rows.slice(0, 1))).toEqual(["proposed", false]);
  expect(open(null, [])).toEqual([undefined, false]);
});
