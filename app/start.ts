import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { freePort } from "#db/embedded";
import { loginUrl, makeLogins } from "#db/logins";
import { build, builtProcess, needsBuild } from "~/cli/build";
import { claimDataFolder, type OpenedDatabase, openDatabase, prepare } from "~/cli/database";
import { fillWhenEmpty, signInLines } from "~/cli/fill";
import { keepRunning } from "~/cli/keep-running";
import { allParts, type Part, watchSources } from "~/cli/reload";
import { env } from "~/config/env.server";
import { missingForProduction, refuseToStart } from "~/config/production";

/**
 * Everything in one command: build, database, migrations, reference data, the demo city for an empty database, web and
 * worker, each restarted when it dies. In production they are started separately (see compose.yaml).
 */
const development = process.argv.includes("--dev");
const say = (line: string) => void process.stdout.write(`${line}\n`);
// a closed terminal must not end us before the database is stopped
process.stdout.on("error", () => undefined);

/** What has been started; it is stopped in reverse order. */
const started: { stop(): unknown }[] = [];
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const part of started.reverse()) await part.stop();
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));

// npm runs us in a shell that does not pass a signal on: when the shell is gone, that was the signal
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && void stop(0), 300).unref();
}

start().catch((error: Error) => {
  // whatever was under way when somebody pressed Ctrl-C may fail
  if (stopping) return;
  process.stderr.write(`${error.message}\n`);
  void stop(1);
});

async function start(): Promise<void> {
  if (!development) refuseToStart(missingForProduction(env));
  const port = await freePort(env.PORT);
  const address = process.env.APP_URL ?? `http://localhost:${port}`;
  const taken = claimDataFolder(address);
  if (taken) throw new Error(taken);
  if (env.PORT && port !== env.PORT)
    throw new Error(
      `Port ${env.PORT} is in use by another program. Choose another one: PORT=${env.PORT + 1} npm start`,
    );
  Object.assign(process.env, {
    PORT: String(port),
    APP_URL: address,
    NODE_ENV: development ? "development" : (process.env.NODE_ENV ?? "production"),
    AUTH_SECRET: env.AUTH_SECRET ?? secretOfThisMachine(),
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
    // web and worker get their DATABASE_URL from here and could no longer tell
    SPROSSE_DEMO: env.demo ? "1" : "0",
  });

  await Promise.all([startDatabase(), development ? undefined : buildPages()]);
  if (stopping) return;
  say("Starting web and worker …");
  await startProcesses();
  say(`\nSprosse runs at ${address}`);
  for (const line of env.demo ? signInLines() : []) say(line.replace("{address}", address));
  say("Stop with Ctrl-C.\n");
}

async function buildPages(): Promise<void> {
  if (!needsBuild()) return;
  say("Building the pages …");
  const { child, done } = build();
  started.push({ stop: () => child.kill() });
  await done;
}

async function startDatabase(): Promise<void> {
  say("Starting the database …");
  const opening = openDatabase({ takeOver: true });
  started.push({
    stop: () =>
      opening.then(
        (opened) => opened.close(),
        () => undefined,
      ),
  });
  const database = await opening;
  if (stopping) return;
  started.push(watch(database));
  process.env.DATABASE_URL = database.ownerUrl;
  process.env.SPROSSE_DISKS ??= [env.dataDir, ...(database.dir ? [database.dir] : [])].join(path.delimiter);
  if (database.dir && !database.dir.startsWith(env.dataDir))
    say(`The database's account may not enter ${env.dataDir}; its data lies in ${database.dir}.`);
  await prepare(database.ownerUrl);
  await makeLogins(database.ownerUrl, { secret: process.env.AUTH_SECRET });
  if (env.demo) await fillWhenEmpty(database.ownerUrl, () => say("Filling in the demo city …"));
}

/** A database that was killed comes back at its old address; the other processes reconnect by themselves. */
function watch(database: OpenedDatabase): { stop(): Promise<void> } {
  let revival: Promise<void> = Promise.resolve();
  let failures = 0;
  const look = async () => {
    if (stopping) return;
    try {
      if (await database.revive()) say("The database had ended; it is running again.");
      failures = 0;
    } catch (error) {
      failures += 1;
      say((error as Error).message);
      if (failures === 3) void stop(1);
    }
  };
  let timer: NodeJS.Timeout;
  const again = () => {
    timer = setTimeout(() => {
      revival = look().then(() => {
        if (!stopping) again();
      });
    }, 300);
  };
  again();
  return {
    stop: () => {
      clearTimeout(timer);
      return revival;
    },
  };
}

async function startProcesses(): Promise<void> {
  // whoever has just saved a mistake is about to correct it
  const giveUp = development ? () => say("It waits for a change of its files.") : () => void stop(1);
  const fileOf = (part: Part) => (development ? part : builtProcess(part));
  const { AUTH_SECRET = "", DATABASE_URL = "" } = process.env;
  // the owner's own login stays here
  const envOf = (part: Part) => ({
    ...process.env,
    DATABASE_URL: loginUrl(DATABASE_URL, part === "app/worker.ts" ? "worker" : "web", AUTH_SECRET),
  });
  const parts = new Map(allParts.map((part) => [part, keepRunning(fileOf(part), { env: envOf(part), say, giveUp })]));
  started.push({ stop: () => Promise.all([...parts.values()].map((part) => part.stop())) });
  await Promise.all([...parts.values()].map((part) => part.ready));
  if (!development || stopping) return;
  const restart = (part: Part) => {
    say(`${part} starts anew: its files have changed.`);
    parts.get(part)?.restart();
  };
  started.push(watchSources(".", restart));
}

/** Sign-in cookies stay valid over restarts; in production AUTH_SECRET is set from outside. */
function secretOfThisMachine(): string {
  if (!env.demo) throw new Error("AUTH_SECRET is not set (32 characters or more; see .env.example)");
  const file = path.join(env.dataDir, "auth-secret");
  fs.mkdirSync(env.dataDir, { recursive: true });
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}
