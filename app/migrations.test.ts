import fs from "node:fs";
import { expect, test } from "vitest";
import { migrations } from "#db/migrations/index";

/** Two branches that add to the list at once can leave a name in it that is no file, or one file under two names. */
const twice = (list: Readonly<Record<string, unknown>>): string[] => {
  const first = new Map<unknown, string>();
  return Object.entries(list).flatMap(([name, migration]) => {
    const other = first.get(migration);
    first.set(migration, other ?? name);
    return other ? [`${other} and ${name}`] : [];
  });
};

test("every migration of the folder is listed, each under its own name alone", () => {
  const files = fs.readdirSync("db/migrations").filter((name) => /^\d{8}-\d{4}-.*\.ts$/.test(name));
  expect(files.length).toBeGreaterThan(50);
  expect(Object.keys(migrations).sort()).toEqual(files.map((name) => name.replace(/\.ts$/, "")).sort());
  expect(twice(migrations)).toEqual([]);
});

test("control: one file under two names is found", () => {
  const up = { up: async () => {} };
  expect(twice({ "1-a": up, "2-a": up, "3-b": { ...up } })).toEqual(["1-a and 2-a"]);
});
