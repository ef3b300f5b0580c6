import { fork } from "node:child_process";
import { once } from "node:events";
import { Logger, runOnce } from "graphile-worker";
import type pg from "pg";
import { keepPresence } from "#db/presence";
import type { TestDatabase } from "#tests/support/database";
import { bundled } from "./command";
import { tasksWith } from "./dying-worker";

type Killable = Pick<TestDatabase, "ownerUrl" | "db"> & { owner: { pool: pg.Pool } };

/** Bundles the worker that kills itself; a process of it starts in a moment. */
export const bundleDyingWorker = (): Promise<string> => bundled("tests/support/dying-worker.ts");

/** When the worker kills itself: after so many steps, or in the middle of so many jobs. */
type Death = { killAt: number } | { allBegun: number };

/** Runs the worker until it has killed itself or has nothing to do. @returns whether it was killed */
export async function runUntilKilled(
  bundle: string,
  { ownerUrl, owner }: Killable,
  { providerUrl, ...death }: Death & { providerUrl: string },
): Promise<boolean> {
  const url = new URL(ownerUrl);
  url.searchParams.set("application_name", "dying-worker");
  const child = fork(bundle, [], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      ...process.env,
      DYING_WORKER: "1",
      DATABASE_URL: url.toString(),
      PROVIDER_URL: providerUrl,
      ...("killAt" in death ? { KILL_AT: String(death.killAt) } : { ALL_BEGUN: String(death.allBegun) }),
      LOG_LEVEL: "silent",
      NODE_ENV: "production",
      SPROSSE_DEMO: "0",
    },
  });
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (signal !== "SIGKILL" && code !== 0) throw new Error(`the worker ended with ${code ?? signal}`);
  // what it had sent already is still done by the server
  for (let sessions = 1; sessions > 0; ) {
    const { rows } = await owner.pool.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'dying-worker'",
    );
    sessions = rows[0]?.n ?? 0;
  }
  return signal === "SIGKILL";
}

const silent = new Logger(() => () => undefined);

/** What a worker does that comes after: gives back what the killed one held, and does all of it. @returns jobs given back */
export async function comeAfter({ ownerUrl, db, owner }: Killable, providerUrl: string): Promise<number> {
  const presence = await keepPresence(ownerUrl, { worker: "rescuer", everyMs: 100, silentMs: 300 });
  let given = 0;
  try {
    for (let tries = 0; tries < 600; tries++) {
      given += await presence.release();
      // failed mails wait for minutes before they are tried again
      await owner.pool.query("update graphile_worker._private_jobs set run_at = now() where locked_at is null");
      await runOnce({
        pgPool: owner.pool,
        taskList: tasksWith(db, providerUrl),
        noHandleSignals: true,
        logger: silent,
        concurrency: 4,
      });
      const { rows } = await owner.pool.query<{ n: number }>(
        "select count(*)::int as n from graphile_worker._private_jobs where attempts < max_attempts",
      );
      if (rows[0]?.n === 0) return given;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error("jobs are stuck");
  } finally {
    await presence.close();
  }
}
