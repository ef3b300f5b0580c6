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

function step(name, command, args, extraEnv = {}) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const result = spawnSync(command, args, { stdio: "inherit", env: { ...env, ...extraEnv } });
  const ok = result.status === 0;
  console.log(`── ${name}: ${ok ? "ok" : "FAILED"} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
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
const e2e = `${out}/playwright.json`;
fs.rmSync(e2e, { force: true });
const e2eOk = step("browser", node, ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
  CHROMIUM: browser,
  PLAYWRIGHT_JSON_OUTPUT_NAME: e2e,
});
count(e2e, (r) => ({
  passed: r.stats.expected + r.stats.flaky,
  failed: Math.max(r.stats.unexpected, e2eOk ? 0 : 1),
  skipped: r.stats.skipped,
}));

console.log(
  "\nleft out here: tests/e2e/pages.spec.ts (every page × role × language, over 30 minutes): npm run e2e:pages",
);
console.log(`\ntotal: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed ? 1 : 0);
