// The rules and one browser story on Node 24, in a copy of the project, at the same time as the other gates.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { needBrowser } from "./support/browser.mjs";
import { testData } from "./support/test-data.mjs";

const isWhole = process.env.WHOLE === "1";
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
const binary = path.resolve("node_modules/node-24/node_modules/node-24/bin/node");
const copy = path.resolve(".data/node-24");
const port = process.env.E2E_NODE_24_PORT ?? "3402";
// built on this Node in the whole run only: what is built is the same, and building it takes a third of the time
const leftOut = ["node_modules", ".git", ".data", "test-results", ...(isWhole ? ["build"] : [])];

if (process.versions.node.startsWith("24.")) {
  say("This is Node 24, the gate itself is the test.");
  process.exit(0);
}
if (!fs.existsSync(binary)) {
  const shipped = process.platform === "linux" && process.arch === "x64";
  say(shipped ? "Node 24 is missing. Run: npm ci" : `No package brings Node 24 for ${process.platform} here.`);
  process.exit(shipped ? 1 : 0);
}

fs.rmSync(copy, { recursive: true, force: true });
fs.mkdirSync(copy, { recursive: true });
for (const name of fs.readdirSync(".")) {
  if (!leftOut.includes(name)) fs.cpSync(name, path.join(copy, name), { recursive: true });
}
fs.symlinkSync(path.resolve("node_modules"), path.join(copy, "node_modules"));

/** @param {string} name @param {string[]} args @param {Record<string, string>} [env] */
function run(name, args, env = {}) {
  const started = Date.now();
  const { status } = spawnSync(binary, args, { cwd: copy, stdio: "inherit", env: { ...process.env, ...env } });
  say(`${name} on Node 24: ${status === 0 ? "ok" : "FAILED"} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) process.exit(1);
}

const rules = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "--reporter=dot", "app/domain"];
run("rules", rules, { NODE_ENV: "test" });
if (isWhole) run("build", ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"]);
const story = ["tests/e2e/story-without-script.spec.ts", "-c", "playwright.stories.config.ts", "--reporter=list"];
run("story", ["node_modules/@playwright/test/cli.js", "test", ...story], {
  CHROMIUM: needBrowser(),
  E2E_PORT: port,
  SPROSSE_TEST_DATA: path.join(path.resolve(testData), "node-24-data"),
  // so that tests that start "node" get this one too
  PATH: `${path.dirname(binary)}${path.delimiter}${process.env.PATH}`,
});
