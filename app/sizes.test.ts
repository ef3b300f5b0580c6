import { describe, expect, test } from "vitest";
import { allSources, filesUnder, read } from "#tests/support/source-files";

/** A file is read from top to bottom: a route or a part of one in 150 lines, everything else in 400. */
const longest = { route: 150, file: 400 };

/** Nobody reads or writes these by hand. Entries that no longer apply must be removed. */
const generated: readonly string[] = ["db/schema.ts"];

const limitOf = (file: string): number => (/^app\/routes\/.*\.tsx$/.test(file) ? longest.route : longest.file);

/** Files over their limit, each with its number of lines. */
const tooLong = (sources: ReadonlyMap<string, string>): string[] =>
  [...sources].flatMap(([file, source]) => {
    const lines = source.replace(/\n$/, "").split("\n").length;
    return lines > limitOf(file) ? [`${file}: ${lines}`] : [];
  });

describe("how long a file may be", () => {
  test("a route or a part of one 150 lines, any other file 400, unless it is generated", () => {
    const all = [...allSources, ...filesUnder("tests")];
    expect(all.length).toBeGreaterThan(1_000);
    const found = tooLong(new Map(all.map((file) => [file, read(file)])));
    expect(found.filter((each) => !generated.some((file) => each.startsWith(`${file}: `)))).toEqual([]);
    expect(generated.filter((file) => !found.some((each) => each.startsWith(`${file}: `)))).toEqual([]);
  });

  test.each([
    ["app/routes/employer/jobs/parts/list.tsx", 150],
    ["app/routes/employer/jobs/parts/wizard.server.ts", 400],
    ["app/components/lists.tsx", 400],
    ["tests/integration/job/jobs-pages.test.ts", 400],
  ])("control: %s may have %d lines and not one more", (file, limit) => {
    const lines = (count: number) => "x\n".repeat(count);
    expect(tooLong(new Map([[file, lines(limit)]]))).toEqual([]);
    expect(tooLong(new Map([[file, lines(limit + 1)]]))).toEqual([`${file}: ${limit + 1}`]);
  });
});
