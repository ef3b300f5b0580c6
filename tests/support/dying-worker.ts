import { AsyncLocalStorage } from "node:async_hooks";
import { EventEmitter } from "node:events";
import { Logger, run, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { connect, type Db } from "#db/index.server";
import { keepPresence } from "#db/presence";
import { resendTransport } from "#emails/transports/resend";
import { clock } from "~/config/clock";
import { taskList } from "~/worker/tasks";
import { sendMessage } from "~/worker/tasks/send-message";

/**
 * A worker with the product's own tasks that kills itself with -9: nothing is told, nothing is given back, as when a
 * machine dies. It does so after a number of statements and requests, counted from the moment in which it takes its first
 * job (`KILL_AT`), or when that many jobs have been begun and every one of them has asked the database its second question
 * or is done (`ALL_BEGUN`). Bundled and started as a process of its own.
 */

/** The product's tasks, with mails going to a provider that fails as told. */
export const tasksWith = (db: Db, providerUrl: string): TaskList => ({
  ...taskList,
  "send-message": (payload) =>
    sendMessage(String((payload as { messageId: string }).messageId), {
      db,
      clock,
      transport: resendTransport({ apiKey: "re_test", baseUrl: providerUrl, timeoutMs: 400 }),
    }),
});

/** How many jobs there are to be in the middle of, and how many are or are past it. */
type Middle = { jobs: number; there: number };

/** Each of these tasks as it is, up to its second question to the database: there it waits until everything ends. */
function stopInMiddle(tasks: TaskList, middle: Middle): TaskList {
  const jobs = new AsyncLocalStorage<{ asked: number }>();
  const arrived = () => {
    middle.there += 1;
    if (middle.there === middle.jobs) process.kill(process.pid, "SIGKILL");
  };
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const job = jobs.getStore();
    if (job) job.asked += 1;
    if (job?.asked !== 2) return query.apply(this, args);
    arrived();
    return new Promise(() => undefined);
  } as typeof pg.Client.prototype.query;
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload, helpers) =>
        jobs.run({ asked: 0 }, async () => {
          await task?.(payload, helpers);
          arrived();
        }),
    ]),
  );
}

const { DATABASE_URL: url, PROVIDER_URL: provider, KILL_AT: killAt, ALL_BEGUN: allBegun } = process.env;
if (process.env.DYING_WORKER === "1" && url && provider) {
  let steps = Number(killAt ?? 0);
  const atOnce = Number(allBegun ?? 4);
  let begun = false;
  let looking = false;
  const step = () => {
    if (begun && !looking && --steps === 0) process.kill(process.pid, "SIGKILL");
  };
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    step();
    return query.apply(this, args);
  } as typeof pg.Client.prototype.query;
  const fetched = globalThis.fetch;
  globalThis.fetch = async (...args) => {
    step();
    const answer = await fetched(...args);
    // what the provider said is never written down
    step();
    return answer;
  };
  const queue = connect(url, { max: atOnce });
  globalThis.sprosseDatabase = connect(url, { role: "sprosse_app", max: atOnce });
  const tasks = tasksWith(globalThis.sprosseDatabase.db, provider);
  const events: WorkerEvents = new EventEmitter();
  const named = new Promise<string>((resolve) =>
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id)),
  );
  events.on("job:start", () => {
    begun = true;
  });
  await run({
    pgPool: queue.pool,
    taskList: allBegun ? stopInMiddle(tasks, { jobs: atOnce, there: 0 }) : tasks,
    concurrency: atOnce,
    pollInterval: 200,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    events,
  });
  await keepPresence(url, { worker: await named });
  // it has nothing more to do: the count was longer than the work
  const idle = setInterval(async () => {
    looking = true;
    const { rows } = await queue.pool.query<{ n: number }>(
      "select count(*)::int as n from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts",
    );
    looking = false;
    if (rows[0]?.n === 0) process.exit(0);
  }, 500);
  idle.unref();
}
