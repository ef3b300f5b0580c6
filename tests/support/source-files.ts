import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The project's source files, and which of them import which. */
const root = path.resolve(import.meta.dirname, "../..");

export const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");

export const isFile = (name: string): boolean =>
  fs.statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile() ?? false;

export const filesUnder = (folder: string, ending = /\.tsx?$/): string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true })
    .map((file) => path.join(folder, String(file)))
    .filter((file) => ending.test(file));

const isTest = (file: string): boolean => /\.(test|fixture)\.tsx?$/.test(file);

/** All sources of the product, including the tests beside them. */
export const allSources = ["app", "db", "search", "emails"].flatMap((folder) => filesUnder(folder));
export const productFiles = allSources.filter((file) => !isTest(file));

/** What an import refers to: a path from the root without its ending, or `npm:` and the package. */
export function importTarget(file: string, specifier: string): string {
  const alias: [string, string][] = [
    ["~/", "app/"],
    ["#db/", "db/"],
    ["#search/", "search/"],
    ["#emails/", "emails/"],
    ["#tests/", "tests/"],
  ];
  for (const [from, to] of alias) if (specifier.startsWith(from)) return to + specifier.slice(from.length);
  if (specifier.startsWith(".")) return path.relative(root, path.resolve(root, path.dirname(file), specifier));
  return `npm:${specifier.replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, "$1")}`;
}

/** Each file with the files it imports, type-only and dynamic imports included. */
type Graph = ReadonlyMap<string, readonly string[]>;

/** Files that import themselves through others: each cycle once, with all its files. */
export function cycles(graph: Graph): string[][] {
  const reached = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const own = reached.size;
    reached.set(file, own);
    open.push(file);
    let first = own;
    for (const next of graph.get(file) ?? []) {
      if (!reached.has(next)) first = Math.min(first, visit(next));
      else if (open.includes(next)) first = Math.min(first, reached.get(next) ?? own);
    }
    if (first === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || graph.get(file)?.includes(file)) found.push(circle.sort());
    }
    return first;
  };
  for (const file of graph.keys()) if (!reached.has(file)) visit(file);
  return found;
}

export function graphOf(sources: ReadonlyMap<string, string>): Graph {
  const endings = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];
  return new Map(
    [...sources].map(([file, source]) => [
      file,
      ts.preProcessFile(source, true, true).importedFiles.flatMap(({ fileName }) => {
        const target = importTarget(file, fileName);
        const ending = endings.find((each) => sources.has(target + each));
        return ending === undefined ? [] : [target + ending];
      }),
    ]),
  );
}
