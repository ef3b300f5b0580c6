import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** Every direct package is imported, or the README says why it is here nevertheless. */
const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const direct: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };

/** Rows of the README's table: the package names of a row (a star stands for any text) and what it says about them. */
const rows = (/## Packages, and why each is here\n([\s\S]*?)\n## /.exec(read("README.md"))?.[1] ?? "")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => {
    const [names = "", why = ""] = line.split(" | ");
    return { names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name), why };
  });
const covers = (pattern: string, name: string) =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

const sources = ["app", "db", "search", "emails", "tests"]
  .flatMap((room) =>
    fs
      .readdirSync(path.join(root, room), { recursive: true })
      .map((file) => path.join(room, String(file)))
      .filter((file) => /\.(tsx?|mjs)$/.test(file)),
  )
  .concat(fs.readdirSync(root).filter((file) => /\.(ts|js|mjs)$/.test(file)))
  .map(read)
  .join("\n");

/** Imported by code, run as a program by code or package.json, or the types of such a package. */
function isUsed(name: string): boolean {
  const of = /^@types\/(.+)/.exec(name)?.[1];
  if (of) return of === "node" || isUsed(of);
  const escaped = name.replaceAll("/", "\\/");
  return (
    new RegExp(`(from|import)\\s*\\(?\\s*"${escaped}(\\/[^"]*)?"`).test(sources) ||
    sources.includes(`"node_modules/${name}/`)
  );
}

test.each(Object.keys(direct))("%s is in the README's table, and imported unless that says otherwise", (name) => {
  const row = rows.find(({ names }) => names.some((pattern) => covers(pattern, name)));
  expect(row?.why ?? "not in the table").not.toBe("not in the table");
  if (!isUsed(name)) expect(`${row?.why}`).toMatch(/imported nowhere|only named/);
});

test("the table names no package that is gone", () => {
  const named = rows.flatMap(({ names }) => names);
  expect(named.filter((pattern) => !Object.keys(direct).some((name) => covers(pattern, name)))).toEqual([]);
  expect(named.length).toBeGreaterThan(30);
});

test("every version is exact, and what signs people in has one version", () => {
  const loose = Object.values(direct).filter(
    (version) => !/^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$|^file:/.test(version),
  );
  expect(loose).toEqual([]);
  expect(direct["better-auth"]).toBe(direct["@better-auth/passkey"]);
  expect(direct["@better-auth/core"]).toBe(direct["@better-auth/passkey"]);
});

test("the lock file contains no registry address, and no package brings another `node` to the front", () => {
  const lock: Record<string, { resolved?: string; bin?: Record<string, string> }> = JSON.parse(
    read("package-lock.json"),
  ).packages;
  expect(Object.values(lock).flatMap(({ resolved }) => resolved ?? [])).toEqual(["file:tests/node-24"]);
  const shadowing = Object.entries(lock).filter(
    ([folder, { bin }]) => bin?.node && folder.lastIndexOf("node_modules/") === 0,
  );
  expect(shadowing.map(([folder]) => folder)).toEqual([]);
});
