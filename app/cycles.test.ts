import { describe, expect, test } from "vitest";
import { allSources, cycles, filesUnder, graphOf, read } from "#tests/support/source-files";

describe("import cycles", () => {
  test("no file imports itself through others", () => {
    const all = [...allSources, ...filesUnder("tests")];
    expect(all.length).toBeGreaterThan(1_000);
    expect(cycles(graphOf(new Map(all.map((file) => [file, read(file)]))))).toEqual([]);
  });

  test.each([
    ['import type { B } from "./b";', 'import { a } from "./a";'],
    ['export * from "./b";', 'export const later = () => import("./a");'],
    ['import { b } from "./c";', 'import { a } from "./a";', 'import type { B } from "./b";'],
    ['import { a } from "./a";', ""],
  ])("control: the cycle of %j and %j is found", (...texts) => {
    const sources = texts.map((source, at): [string, string] => [`app/domain/${"abc"[at]}.ts`, source]);
    expect(cycles(graphOf(new Map(sources)))).toHaveLength(1);
  });
});
