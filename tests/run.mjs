// `npm test`: every gate, with the totals on the last line.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { refusedNode } from "../app/config/node-version.mjs";
import { needBrowser } from "./support/browser.mjs";
import { folderInMemory } from "./support/test-data.mjs";

const refusal = refusedNode(JSON.parse(fs.readFileSync("package.json", "utf8")).engines.node);
if (refusal) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
const out = ".data/test-results";
fs.mkdirSync(out, { recursive: true });
const node = process.execPath;
const inMemory = process.env.SPROSSE_TEST_DATA ? null : folderInMemory();
if (inMemory) {
  // what a run that was killed has left
  fs.rmSync(inMemory, { recursive: true, force: true });
  fs.mkdirSync(inMemory);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  process.on("exit", () => fs.rmSync(inMemory, { recursive: true, force: true }));
}
const env = { ...process.env, CI: process.env.CI ?? "", ...(inMemory && { SPROSSE_TEST_DATA: inMemory }) };
let passed = 0;
let failed = 0;
let skipped = 0;
/** every test case with its duration in seconds */
const cases = [];

const say = (line) => process.stdout.write(`${line}\n`);

/** Runs one program. `quietly` holds back its output until it has ended, for programs that run in parallel. */
function step(name, args, { extraEnv = {}, quietly = false } = {}) {
  const started = Date.now();
  const parts = [];
  if (!quietly) say(`\n── ${name}`);
  const child = spawn(node, args, {
    stdio: quietly ? ["ignore", "pipe", "pipe"] : "inherit",
    env: { ...env, ...extraEnv },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => parts.push(part));
  return new Promise((resolve) => {
    child.once("error", (error) => parts.push(Buffer.from(error.message)));
    child.once("close", (code) => {
      const ok = code === 0;
      if (quietly) process.stdout.write(`\n── ${name}\n${Buffer.concat(parts)}`);
      say(`── ${name}: ${ok ? "ok" : "FAILED"} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      resolve(ok);
    });
  });
}

/** A gate that does not consist of test cases counts as one. */
async function gate(name, args, options) {
  if (await step(name, args, options)) passed += 1;
  else failed += 1;
}

function count(report, read) {
  if (!fs.existsSync(report)) {
    failed += 1;
    return;
  }
  const numbers = read(JSON.parse(fs.readFileSync(report, "utf8")));
  passed += numbers.passed;
  failed += numbers.failed;
  skipped += numbers.skipped;
  cases.push(...numbers.cases);
}

/** The cases in a browser report, whose suites are nested. */
const inSuites = (suites) =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ file, title, tests }) =>
      tests.flatMap(({ results }) =>
        results.map(({ duration }) => ({ name: `${file}: ${title}`, seconds: duration / 1000 })),
      ),
    ),
    ...inSuites(inner),
  ]);

// types on one core, everything else on the other until they are done
const types = gate("types", ["node_modules/typescript-7/bin/tsc", "--noEmit"], { quietly: true });
await gate("lint", ["node_modules/@biomejs/biome/bin/biome", "ci", "."]);
await gate("build", ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"]);
// in its own copy of the project, so that it is in nobody's way
const onNode24 = gate("rules and a story on Node 24", ["tests/on-node-24.mjs"], { quietly: true });
await gate("nothing unused", ["node_modules/knip/bin/knip.js", "--no-progress"]);

const unit = `${out}/vitest.json`;
fs.rmSync(unit, { force: true });
const unitOk = await step(
  "rules, integration and contract",
  ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`],
  { extraEnv: { NODE_ENV: "test" } },
);
count(unit, (r) => ({
  passed: r.numPassedTests,
  failed: Math.max(r.numFailedTests, unitOk ? 0 : 1),
  skipped: r.numPendingTests,
  cases: r.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, duration }) => ({
      name: `${path.relative(".", name)}: ${title}`,
      seconds: (duration ?? 0) / 1000,
    })),
  ),
}));
await types;

await gate("a demo city for the browser tests to begin with", ["--import", "tsx", "tests/e2e/fill-demo-city.ts"]);
const inBrowser = `${out}/browser.json`;
fs.rmSync(inBrowser, { force: true });
const browserOk = await step(
  "stories, and every page, role and language, in the browser",
  ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"],
  { extraEnv: { CHROMIUM: needBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: inBrowser } },
);
count(inBrowser, (r) => ({
  passed: r.stats.expected + r.stats.flaky,
  failed: Math.max(r.stats.unexpected, browserOk ? 0 : 1),
  skipped: r.stats.skipped,
  cases: inSuites(r.suites),
}));

await onNode24;

say("\nthe ten slowest cases:");
for (const { name, seconds } of cases.sort((a, b) => b.seconds - a.seconds).slice(0, 10))
  say(`${seconds.toFixed(1).padStart(6)} s  ${name}`);

say(`\ntotal: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed ? 1 : 0);
