import { expect, test } from "vitest";
import { openRow } from "./open-row";

const rows = [{ id: "first" }, { id: "second" }];
const open = (asked: string | null, list = rows) => {
  const { row, chosen } = openRow(list, ({ id }) => id === asked);
  return [row?.id, chosen];
};

test("the row that the address names is open", () => {
  expect(open("second")).toEqual(["second", true]);
});

test("else the first, which nobody asked for", () => {
  expect(open(null)).toEqual(["first", false]);
  expect(open("elsewhere")).toEqual(["first", false]);
  expect(open(null, [])).toEqual([undefined, false]);
});
