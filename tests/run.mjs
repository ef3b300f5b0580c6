// `npm test`: everything that gates, one after the other; the last line counts.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { needBrowser } from "./support/browser.mjs";

const out = ".data/test-results";
fs.mkdirSync(out, { recursive: true });
const node = process.execPath;
const env = { ...process.env, CI: process.env.CI ?? "" };
let passed = 0;
let failed = 0;
let skipped = 0;

const say = (line) => process.stdout.write(`${line}\n`);

function step(name, command, args, extraEnv = {}) {
  const started = Date.now();
  say(`\n── ${name}`);
  const result = spawnSync(command, args, { stdio: "inherit", env: { ...env, ...extraEnv } });
  const ok = result.status === 0;
  say(`── ${name}: ${ok ? "ok" : "FAILED"} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return ok;
}

/** A gate without cases of its own counts as one. */
function gate(name, command, args) {
  if (step(name, command, args)) passed += 1;
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
}

gate("lint", node, ["node_modules/@biomejs/biome/bin/biome", "ci", "."]);
gate("types", node, ["node_modules/typescript/bin/tsc", "--noEmit"]);

const unit = `${out}/vitest.json`;
fs.rmSync(unit, { force: true });
const unitOk = step(
  "rules, integration and contract",
  node,
  ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`],
  { NODE_ENV: "test" },
);
count(unit, (r) => ({
  passed: r.numPassedTests,
  failed: Math.max(r.numFailedTests, unitOk ? 0 : 1),
  skipped: r.numPendingTests,
}));

gate("build", node, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"]);

const browser = needBrowser();
function inBrowser(name, config) {
  const report = `${out}/${config}.json`;
  fs.rmSync(report, { force: true });
  const args = ["node_modules/@playwright/test/cli.js", "test", "-c", config, "--reporter=list,json"];
  const ok = step(name, node, args, { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  count(report, (r) => ({
    passed: r.stats.expected + r.stats.flaky,
    failed: Math.max(r.stats.unexpected, ok ? 0 : 1),
    skipped: r.stats.skipped,
  }));
}
inBrowser("stories in the browser", "playwright.config.ts");
inBrowser("every page, role and language", "playwright.pages.config.ts");

say(`\ntotal: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed ? 1 : 0);
