import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Part } from "./reload";

const changed = (file: string) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);
const newest = (dir: string) =>
  fs
    .readdirSync(dir, { recursive: true })
    .reduce<number>((latest, file) => Math.max(latest, changed(path.join(dir, String(file)))), 0);

/** Whether a source of the pages or processes is newer than the last build. */
export function needsBuild(): boolean {
  const sources = ["app", "db", "search", "emails", "public"].filter((dir) => fs.existsSync(dir));
  const files = ["package-lock.json", "remix.config.js", "vite.config.ts", "alias.ts", "bundle.ts", "processes.ts"];
  return changed("build/server/index.js") < Math.max(...sources.map(newest), ...files.map(changed));
}

/** Where the build puts a process, `app/server.ts` for example. */
export const builtProcess = (part: Part): string => path.join("build/processes", `${path.parse(part).name}.mjs`);

/** Builds the pages and the processes. @throws when the build fails; the reason is on stderr */
export function build(): { done: Promise<void>; child: ChildProcess } {
  const child = spawn(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const done = new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the build ended with code ${code}`))));
  });
  return { done, child };
}
