import { describe, expect, test } from "vitest";
import { circles, graphOf, read, under, written } from "#tests/support/house";

describe("circles", () => {
  test("no file leads back to itself", () => {
    const all = [...written, ...under("tests")];
    expect(all.length).toBeGreaterThan(1_000);
    expect(circles(graphOf(new Map(all.map((file) => [file, read(file)]))))).toEqual([]);
  });

  test.each([
    ['import type { B } from "./b";', 'import { a } from "./a";'],
    ['export * from "./b";', 'export const later = () => import("./a");'],
    ['import { b } from "./c";', 'import { a } from "./a";', 'import type { B } from "./b";'],
    ['import { a } from "./a";', ""],
  ])("control: the circle of %j and %j is found", (...written) => {
    const sources = written.map((source, at): [string, string] => [`app/domain/${"abc"[at]}.ts`, source]);
    expect(circles(graphOf(new Map(sources)))).toHaveLength(1);
  });
});
