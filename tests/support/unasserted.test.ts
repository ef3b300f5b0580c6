import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { assertingFunctions, parse, unasserted } from "./unasserted";

const root = path.resolve(import.meta.dirname, "../..");
const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
const isTestFile = (name: string) => /\.(test|spec)\.tsx?$/.test(name);

test("every test makes an assertion that is certain to run", () => {
  const names = [...filesBelow("tests"), ...["app", "db", "search", "emails"].flatMap(filesBelow).filter(isTestFile)];
  const sources = names.map((name) => parse(name, fs.readFileSync(path.join(root, name), "utf8")));
  const asserting = assertingFunctions(sources);
  const tests = sources.filter(({ name }) => isTestFile(name));
  expect(tests.length).toBeGreaterThan(150);
  expect(tests.flatMap((source) => unasserted(source, asserting))).toEqual([]);
}, 60_000);

describe("a test without an assertion is noticed:", () => {
  const lookAt = (text: string) => {
    const source = parse("planted.test.ts", text);
    return unasserted(source, assertingFunctions([source])).map((line) => line.replace(/^\S+ /, ""));
  };
  const nothing = ["asserts nothing for certain"];
  const perhapsEmpty = ["asserts only for a list that may be empty: say first how long it is"];

  test.each([
    ["no expectation at all", "test('x', async () => { await sync(1); });", nothing],
    ["one without a matcher", "test('x', () => { expect(sum).toBe(3); expect(sum === 3); });", ["has no matcher"]],
    ["a refusal nobody waits for", "test('x', () => { expect(save()).rejects.toThrow(); });", ["is not waited for"]],
    ["a page nobody waits for", "test('x', () => { expect(page).toHaveURL('/de'); });", ["is not waited for"]],
    ["all of it in a branch", "test('x', () => { if (found) expect(found).toBe(1); });", nothing],
    ["all of it in a catch", "test('x', () => { try { save(); } catch (error) { expect(error).toBe(1); } });", nothing],
    ["all of it in a callback of a list", "test('x', () => { rows.forEach((row) => expect(row).toBe(1)); });", nothing],
    [
      "a helper that asserts in a branch",
      "const good = (a) => { if (a) expect(a).toBe(1); };\ntest('x', () => { good(1); });",
      nothing,
    ],
    [
      "a list nobody says anything about",
      "test('x', () => { expect(total).toBe(1); for (const row of rows) expect(row).toBe(1); });",
      perhapsEmpty,
    ],
    [
      "a list of a table",
      "test.each([[1]])('x', (n) => { for (const row of rowsOf(1)) expect(row).toBe(n); });",
      nothing,
    ],
  ])("%s", (_what, text, found) => {
    expect(lookAt(text)).toEqual(found);
  });

  test.each([
    ["an expectation", "test('x', () => { expect(1).toBe(1); });"],
    ["one in each branch", "test('x', () => { if (a) expect(a).toBe(1); else expect(b).toBe(2); });"],
    [
      "a list known to have something in it",
      "test('x', () => { expect(rows).toHaveLength(2); for (const row of rows) expect(row).toBe(1); });",
    ],
    [
      "a list that stands there",
      "const ages = [15, 18];\ntest('x', () => { for (const age of ages) expect(age).toBe(1); });",
    ],
    ["a helper that asserts", "const good = (a) => expect(a).toBe(1);\ntest('x', () => { good(1); });"],
    ["a property", "test('x', () => { fc.assert(fc.property(fc.nat(), (n) => n >= 0)); });"],
    ["a refusal that is waited for", "test('x', async () => { await expect(save()).rejects.toThrow(); });"],
  ])("%s is left alone", (_what, text) => {
    expect(lookAt(text)).toEqual([]);
  });
});
