import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { startEmbedded } from "#db/embedded";
import { boundariesIn, draw, lineOf, type Place, placesIn } from "./sample";

/**
 * `npm run mutants -- rules|services`: plants small faults (a comparison, a sign, an and/or) into a fixed sample of
 * lines, one at a time, and counts how many the tests notice. Fails below the goal. `--seed WORD` draws other lines, to
 * show that the tests were not written for the sample; `--draw` draws the sample again and saves it. `--boundaries`
 * plants into every comparison of a day, an amount or an age instead, and fails unless all are noticed; `--only TEXT`
 * keeps the files whose path contains the text.
 */
const parts = {
  rules: { from: ["app/domain"], lines: 56, goal: 0.9 },
  services: { from: ["app/services", "app/queries", "app/facts"], lines: 30, goal: 0.8 },
} as const;
type Part = keyof typeof parts;

/** Faults in texts, lists and whole blocks: noticing them says nothing about a rule. */
const notPlanted = ["StringLiteral", "ObjectLiteral", "ArrayDeclaration", "BlockStatement", "Regex"];

/** Stryker takes no list of what to plant, only of what not to; comparisons are its EqualityOperator. */
const allButComparisons = [
  ...notPlanted,
  "ArithmeticOperator",
  "ArrowFunction",
  "AssignmentOperator",
  "BooleanLiteral",
  "ConditionalExpression",
  "LogicalOperator",
  "MethodExpression",
  "OptionalChaining",
  "UnaryOperator",
  "UpdateOperator",
];

/** A change that makes no difference, with the reason why. */
type NoFault = { file: string; text: string; becomes: string; why: string };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    draw: { type: "boolean", default: false },
    boundaries: { type: "boolean", default: false },
    only: { type: "string", default: "" },
  },
});
const part = positionals[0] as Part;
if (!Object.hasOwn(parts, part))
  throw new Error("usage: npm run mutants -- rules|services [--seed WORD] [--draw] [--boundaries] [--only TEXT]");
const { from, lines } = parts[part];
const goal = values.boundaries ? 1 : parts[part].goal;
const sampleFile = `tests/mutants/${part}.json`;
const say = (line: string) => void process.stdout.write(`${line}\n`);

const files = from
  .flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`))
  .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && name.includes(values.only))
  .sort();
if (values.draw) {
  fs.writeFileSync(sampleFile, `${JSON.stringify(draw(placesIn(files), values.seed ?? part, lines), null, 2)}\n`);
  process.exit(0);
}
const sample = values.boundaries
  ? []
  : values.seed
    ? draw(placesIn(files), values.seed, lines)
    : (JSON.parse(fs.readFileSync(sampleFile, "utf8")) as Place[]);
const found = values.boundaries
  ? boundariesIn(files)
  : sample.flatMap((place) => {
      const line = lineOf(place);
      if (line === null) say(`gone: ${place.file}: ${place.text}`);
      return line === null ? [] : [`${place.file}:${line}-${line}`];
    });

process.env.MUTANTS = part;
process.env.MUTANTS_COVERAGE = path.resolve(".data/mutants/coverage.json");
process.env.NODE_ENV = "test";
fs.mkdirSync(".data/mutants", { recursive: true });
// one server for the whole run: a runner that hangs is replaced and would leave its own server behind
const server =
  part === "services" && !process.env.TEST_DATABASE_URL
    ? await startEmbedded({ dir: path.resolve(".data/postgres-mutants"), database: "template", unsafeFast: true })
    : null;
if (server) process.env.TEST_DATABASE_URL = server.url;
const mutants = await new Stryker({
  mutate: found,
  plugins: ["@stryker-mutator/vitest-runner", path.resolve("tests/mutants/whole-files.ts")],
  testRunner: "whole-files",
  // each of its processes loads the runner above
  testRunnerNodeArgs: ["--import", "tsx"],
  checkerNodeArgs: ["--import", "tsx"],
  vitest: { configFile: "tests/mutants/vitest.config.ts", related: true },
  coverageAnalysis: "perTest",
  mutator: { excludedMutations: values.boundaries ? allButComparisons : notPlanted },
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: `.data/mutants/${part}.json` },
  tempDirName: ".data/mutants/sandbox",
  ignorePatterns: [".data", "build", "public/readme"],
  disableTypeChecks: false,
  allowEmpty: false,
  concurrency: 1,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
})
  .runMutationTest()
  .finally(() => server?.stop());

const noFaults = JSON.parse(fs.readFileSync("tests/mutants/no-fault.json", "utf8")) as NoFault[];
const used = new Set<NoFault>();
const survived: string[] = [];
let noticed = 0;
for (const { status, fileName, location, replacement, mutatorName } of mutants) {
  if (status === "Killed" || status === "Timeout") noticed += 1;
  if (status !== "Survived" && status !== "NoCoverage") continue;
  const all = fs.readFileSync(fileName, "utf8").split("\n");
  const { start, end } = location;
  const line = all[start.line - 1] ?? "";
  const becomes = (line.slice(0, start.column - 1) + replacement + line.slice(end.column - 1)).trim();
  const file = fileName.slice(process.cwd().length + 1);
  const known = noFaults.find((one) => one.file === file && one.text === line.trim() && one.becomes === becomes);
  if (known) used.add(known);
  else survived.push(`${file}:${start.line} (${mutatorName})\n  - ${line.trim()}\n  + ${becomes}`);
}
const planted = noticed + survived.length;
for (const one of survived) say(`\nnot noticed: ${one}`);
say(`\n${part}: ${noticed} of ${planted} planted faults noticed (${(noticed / planted).toFixed(3)}, goal ${goal})`);
say(`${used.size} changes beside them make no difference (tests/mutants/no-fault.json)`);
process.exit(noticed / planted >= goal ? 0 : 1);
