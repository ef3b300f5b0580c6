import { describe, expect, test } from "vitest";
import { matrix } from "#tests/e2e/matrix";
import { allPatterns } from "#tests/e2e/routes";

/** Who may open which address is tested in the browser; this only checks that every address has its line. */
const missing = (patterns: readonly string[]) => patterns.filter((pattern) => !(pattern in matrix));

describe("the list of who may open what", () => {
  test("has a line for every route", () => {
    expect(allPatterns().length).toBeGreaterThan(100);
    expect(missing(allPatterns())).toEqual([]);
    expect(missing([...allPatterns(), "/specialist/moon"])).toEqual(["/specialist/moon"]);
  });

  test("has no line for a route that is gone", () => {
    expect(Object.keys(matrix).filter((pattern) => !allPatterns().includes(pattern))).toEqual([]);
  });
});
