import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { openDatabase, prepare } from "~/cli/database";
import { fillWhenEmpty, signInLines } from "~/cli/fill";
import { env } from "~/config/env.server";

/**
 * Everything in one command: database, migrations, reference data, the demo city on an empty database, web and worker.
 * In production the two processes are started by themselves (see compose.yaml).
 */
const development = process.argv.includes("--dev");
const say = (line: string) => process.stdout.write(`${line}\n`);

const database = await openDatabase({ takeOver: true });
await prepare(database.ownerUrl);

const childEnv = {
  ...process.env,
  NODE_ENV: development ? "development" : (process.env.NODE_ENV ?? "production"),
  DATABASE_URL: database.ownerUrl,
  AUTH_SECRET: env.AUTH_SECRET ?? secretOfThisMachine(),
};
Object.assign(process.env, childEnv);
if (env.demo) await fillWhenEmpty(database.ownerUrl);
const signIns = env.demo ? signInLines() : [];

const children = new Set<ChildProcess>();
let stopping = false;

function startChild(file: string): Promise<{ port?: number }> {
  return new Promise((resolve, reject) => {
    const child = fork(path.resolve(file), [], { env: childEnv, execArgv: ["--import", "tsx"], stdio: "inherit" });
    children.add(child);
    child.once("message", (message) => resolve(message as { port?: number }));
    child.once("exit", (code) => {
      children.delete(child);
      reject(new Error(`${file} ended with code ${code}`));
      if (stopping) return;
      say(`${file} ended unexpectedly; stopping.`);
      void stop(1);
    });
  });
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  const gone = [...children].map((child) => new Promise((resolve) => child.once("exit", resolve)));
  for (const child of children) child.kill("SIGTERM");
  await Promise.all(gone);
  await database.close();
  process.exit(code);
}
process.on("SIGINT", () => void stop(0));
process.on("SIGTERM", () => void stop(0));

const [web] = await Promise.all([startChild("app/server.ts"), startChild("app/worker.ts")]);
const address = process.env.APP_URL ?? `http://localhost:${web.port}`;
say(`\nSprosse runs at ${address}`);
for (const line of signIns) say(line.replace("{address}", address));
say("Stop with Ctrl-C.\n");

/** Sign-in cookies stay valid over restarts; in production AUTH_SECRET is set from outside. */
function secretOfThisMachine(): string {
  if (!env.demo) throw new Error("AUTH_SECRET is not set (32 characters or more; see .env.example)");
  const file = path.join(env.dataDir, "auth-secret");
  fs.mkdirSync(env.dataDir, { recursive: true });
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}
