import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { freePort, startEmbedded } from "#db/embedded";
import { processMark } from "#db/process";
import { builtProcess } from "~/cli/build";

/** The product started as a newcomer starts it: `npm start` in this folder, with its own data folder and port. */
export type Product = {
  address: string;
  /** owner's rights on its database */
  databaseUrl: string;
  /** everything it has printed so far */
  output(): string;
  /** every process that belongs to it, including the database's */
  pids(): number[];
  /** the current process of this part; null while it is down */
  pidOf(part: Part): number | null;
  /** `SIGTERM` to npm alone, or `SIGINT` to the whole group as Ctrl-C in a terminal does; resolves when all has ended */
  stop(signal?: "SIGTERM" | "SIGINT"): Promise<void>;
  /** power cut: kills every process at once */
  kill(): Promise<void>;
};
export type Part = "start" | "web" | "worker" | "database";

export type Options = {
  dataDir: string;
  port?: number;
  /** environment variables (.env.example) */
  env?: Record<string, string>;
};

export async function launch(options: Options): Promise<Product> {
  const port = options.port ?? (await freePort(0));
  const { child, output, exited } = npmStart({ ...options, port });
  const address = await announced(child, output);
  // it is already running, so this only asks for its address
  const { url, dir } = await startEmbedded({ dir: path.resolve(options.dataDir, "postgres") });
  const root = child.pid ?? 0;
  const pids = () => {
    const postmaster = postmasterOf(dir);
    return [root, ...descendants(root), ...(postmaster ? [postmaster, ...descendants(postmaster)] : [])].filter(alive);
  };
  return {
    address,
    databaseUrl: url,
    output,
    pids,
    pidOf: (part) => {
      if (part === "database") return postmasterOf(dir);
      const word = { start: "start.mjs", web: builtProcess("app/server.ts"), worker: builtProcess("app/worker.ts") }[
        part
      ];
      return descendants(root).find((pid) => commandOf(pid).some((argument) => argument.endsWith(word))) ?? null;
    },
    stop: async (signal = "SIGTERM") => {
      process.kill(signal === "SIGINT" ? -root : root, signal);
      await exited;
    },
    kill: async () => {
      for (const pid of pids()) kill(pid);
      await exited;
    },
  };
}

/**
 * A start that must not succeed: refused, or interrupted by Ctrl-C as soon as it has printed these words.
 * `left`: processes of it or of its database that still run
 */
export async function launchExpectingFailure(
  options: Options & { interruptAt?: string },
): Promise<{ code: number | null; output: string; left: number[] }> {
  const { child, output, exited } = npmStart(options);
  const { interruptAt } = options;
  const root = child.pid ?? 0;
  let pids: number[] = [];
  if (interruptAt) {
    child.stdout.on("data", () => {
      if (pids.length > 0 || !output().includes(interruptAt)) return;
      pids = [root, ...descendants(root)];
      process.kill(-root, "SIGINT");
    });
  }
  const code = await exited;
  return { code, output: output(), left: [...pids, ...servingFrom(options.dataDir)].filter(alive) };
}

/** Processes with this folder in their command line. */
const servingFrom = (dataDir: string): number[] =>
  execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(`${dataDir}/postgres`))
    .map((line) => Number.parseInt(line, 10));

/** Environment variables of the test run that must not reach this product. */
const keptAway = ["APP_URL", "DATABASE_URL", "NODE_ENV", "LOG_LEVEL", "SPROSSE_DEMO", "MEILI_URL", "MEILI_KEY"];

function npmStart({ dataDir, port, env: switches }: Options) {
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), SPROSSE_DATA: dataDir };
  for (const name of keptAway) delete env[name];
  Object.assign(env, switches);
  const child = spawn("npm", ["start"], { env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (text += part.toString()));
  const exited = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return { child, output: () => text, exited };
}

/** The address in the line "Sprosse runs at …"; resolves once the lines after it have come, up to how to stop. */
function announced(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", () => {
      const address = /runs at (http:\/\/\S+)[\s\S]*Ctrl-C/.exec(output())?.[1];
      if (address) resolve(address);
    });
    child.once("close", (code) =>
      reject(new Error(`the product ended with ${code} before it was ready:\n${output()}`)),
    );
  });
}

function descendants(pid: number): number[] {
  const table = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (parent: number): number[] =>
    table.filter(([, ppid]) => ppid === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

function commandOf(pid: number): string[] {
  try {
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" })
      .trim()
      .split(/\s+/);
  } catch {
    return [];
  }
}

/** The PostgreSQL server of this data folder, if it runs. */
function postmasterOf(dir: string): number | null {
  const file = path.join(dir, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
  return alive(pid) && commandOf(pid).includes(dir) ? pid : null;
}

/** A killed process stays in the table until it is reaped, but it no longer does anything. */
export const alive = (pid: number): boolean => processMark(pid) !== null;

/** `kill -9`; a process that has just ended on its own counts as killed. */
export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Signs in through the demo's sign-in page. @returns the session cookie */
export async function signIn(address: string, role: string): Promise<string> {
  const response = await post(`${address}/auth/demo`, { role }, "");
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (response.status !== 302 || cookies.length === 0)
    throw new Error(`sign-in as ${role} answered ${response.status}`);
  return cookies.join("; ");
}

/** A form sent as a browser sends it. */
export function post(url: string, fields: Record<string, string>, cookie: string): Promise<Response> {
  return fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: new URL(url).origin, "Sec-Fetch-Site": "same-origin", Cookie: cookie },
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(20_000),
  });
}

/** A page as text; throws on anything but 200. */
export async function page(url: string, cookie: string): Promise<string> {
  const response = await fetch(url, { headers: { Cookie: cookie }, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}
