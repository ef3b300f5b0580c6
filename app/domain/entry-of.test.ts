import { expect, test } from "vitest";
import { entryOf } from "./entry-of";

test("only what was put in is an entry", () => {
  const table = { styrum: "Styrum", saarn: undefined };
  expect(entryOf(table, "styrum")).toBe("Styrum");
  for (const key of ["saarn", "heissen", "constructor", "toString", "__proto__", "hasOwnProperty"])
    expect(entryOf(table, key), key).toBeUndefined();
});
