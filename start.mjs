// `npm start`: builds when the sources are newer than the last build, then starts database, web and worker.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed, this is ${process.version}.`);
  process.exit(1);
}
if (!fs.existsSync("node_modules/@remix-run/dev")) {
  console.error("The packages are missing. Run: npm ci");
  process.exit(1);
}

const changed = (file) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);
const newest = (dir) =>
  fs
    .readdirSync(dir, { recursive: true })
    .reduce((latest, file) => Math.max(latest, changed(path.join(dir, String(file)))), 0);
const sources = ["app", "db", "search", "emails", "public"].filter((dir) => fs.existsSync(dir));
const built = changed("build/server/index.js");
if (
  built < Math.max(...sources.map(newest), ...["package-lock.json", "remix.config.js", "vite.config.ts"].map(changed))
) {
  console.log("Building …");
  const build = spawnSync(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

const child = spawn(process.execPath, ["--import", "tsx", "app/start.ts"], {
  stdio: "inherit",
  env: { NODE_ENV: "production", ...process.env },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => child.kill(signal === "SIGHUP" ? "SIGTERM" : signal));
child.on("exit", (code) => process.exit(code ?? 1));
