import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import pg from "pg";

/** The product started as a newcomer starts it, on a free port, with a data folder of its own. */
export type Product = {
  address: string;
  /** every process that belongs to it, the database's too */
  pids(): Promise<number[]>;
  /** Ctrl-C; resolves with the exit code */
  stop(): Promise<number | null>;
  /** power cut: every process at once */
  kill(): Promise<void>;
};

export async function launch(dataDir: string): Promise<Product> {
  const child = spawn(process.execPath, ["start.mjs"], {
    env: {
      ...process.env,
      PORT: "0",
      APP_URL: "http://localhost:3000",
      SPROSSE_DATA: dataDir,
      SPROSSE_DEMO: "1",
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await announced(child);
  const database = databaseUrl(child.pid ?? 0);
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const pids = async () => [...descendants(child.pid ?? 0), child.pid ?? 0, await postmaster(database)];
  return {
    address,
    pids,
    stop: () => {
      child.kill("SIGTERM");
      return exited;
    },
    kill: async () => {
      for (const pid of await pids()) process.kill(pid, "SIGKILL");
      await exited;
    },
  };
}

/** The line "Sprosse runs at …" names the port that was free. */
function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (part: Buffer) => {
      text += part.toString();
      const address = /runs at (http:\/\/\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`the product ended with ${code} before it was ready:\n${text}`)));
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

/** What the web process was given; only our own account can read it. */
function databaseUrl(pid: number): string {
  for (const child of descendants(pid)) {
    const found = /(?:^|\0)DATABASE_URL=([^\0]+)/.exec(fs.readFileSync(`/proc/${child}/environ`, "utf8"))?.[1];
    if (found) return found;
  }
  throw new Error("no process of the product has a DATABASE_URL");
}

async function postmaster(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const parent = Number(execFileSync("ps", ["-o", "ppid=", "-p", String(rows[0]?.pid)], { encoding: "utf8" }));
  await client.end();
  return parent;
}

export const alive = (pid: number): boolean => {
  try {
    // a killed process stays in the table until it is reaped; it does nothing any more
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
};

/** Signs in through the demo's door; the cookie of the session. */
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
  });
}
