import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { keepRunning } from "./keep-running";
import { type Part, watchSources } from "./reload";

const root = fs.mkdtempSync(path.join(os.tmpdir(), "reload-"));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

const write = (file: string, text = "") => {
  fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
};

test("a change notifies the processes that use the file, once, and nobody else", async () => {
  for (const folder of ["app/routes", "app/worker", "app/front", "db", "search", "emails"]) write(`${folder}/first.ts`);
  const told: Part[] = [];
  const watcher = watchSources(root, (part) => told.push(part));
  const after = async (...files: string[]) => {
    told.length = 0;
    for (const file of files) write(file, "changed");
    await vi.waitFor(() => expect(told).not.toEqual([]), { timeout: 20_000, interval: 20 });
    await new Promise((resolve) => setTimeout(resolve, 250));
    return told.toSorted();
  };
  // only the last of these three concerns anybody
  expect(await after("app/routes/first.ts", "app/worker/x.test.ts", "app/front/first.ts")).toEqual(["app/server.ts"]);
  expect(await after("search/first.ts")).toEqual(["app/worker.ts"]);
  expect(await after("db/listen.ts", "emails/first.ts")).toEqual(["app/server.ts", "app/worker.ts"]);
  watcher.stop();
});

test("a process that is restarted runs what its file now says, and counts as not failed", async () => {
  const [part, runs] = [path.join(root, "part.mjs"), path.join(root, "runs")];
  const says = (word: string) =>
    fs.writeFileSync(
      part,
      `import fs from "node:fs"; fs.appendFileSync(${JSON.stringify(runs)}, "${word} "); process.send({}); setInterval(() => {}, 1000);`,
    );
  const spoken: string[] = [];
  says("first");
  const kept = keepRunning(part, { env: process.env, say: (line) => spoken.push(line), giveUp: () => {} });
  await kept.ready;
  says("second");
  kept.restart();
  await vi.waitFor(() => expect(fs.readFileSync(runs, "utf8")).toBe("first second "), {
    timeout: 20_000,
    interval: 20,
  });
  expect(spoken).toEqual([]);
  await kept.stop();
});
