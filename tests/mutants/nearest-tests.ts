import fs from "node:fs";
import path from "node:path";

const rooms = ["app", "db", "search", "emails", "tests/integration", "tests/support", "tests/factories"];
const isTest = (name: string) => /\.test\.tsx?$/.test(name);

/** For each file the tests that import it, else those that import what imports it, and so on. */
export function nearestTests(files: readonly string[]): string[] {
  const importers = allImporters();
  const tests = new Set<string>();
  for (const file of files) {
    const seen = new Set([file]);
    for (let ring = [file]; ring.length > 0 && !ring.some(isTest); ) {
      ring = [...new Set(ring.flatMap((one) => [...(importers.get(one) ?? [])]))].filter((one) => !seen.has(one));
      for (const one of ring) {
        seen.add(one);
        if (isTest(one)) tests.add(one);
      }
    }
  }
  return [...tests].sort();
}

/** Who imports each file. */
function allImporters(): Map<string, Set<string>> {
  const names = new Set(
    rooms.flatMap((room) =>
      fs
        .readdirSync(room, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${room}/${name}`),
    ),
  );
  const importers = new Map<string, Set<string>>();
  for (const name of names)
    for (const [, from = ""] of fs.readFileSync(name, "utf8").matchAll(/(?:from|import\() ?"([~#.][^"]*)"/g)) {
      const target = from.startsWith(".")
        ? path.posix.join(path.posix.dirname(name), from)
        : from.replace(/^~\//, "app/").replace(/^#/, "");
      const file = [".ts", ".tsx", "/index.ts"].map((end) => target + end).find((one) => names.has(one));
      if (file) importers.set(file, (importers.get(file) ?? new Set()).add(name));
    }
  return importers;
}
