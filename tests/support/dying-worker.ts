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
 * A worker with the product's own tasks that kills itself with -9 after a number of statements and requests, counted from
 * the moment in which it takes its first job: nothing is told, nothing is given back, as when a machine dies. Bundled
 * and started as a process of its own.
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

const { DATABASE_URL: url, PROVIDER_URL: provider, KILL_AT: killAt } = process.env;
if (process.env.DYING_WORKER === "1" && url && provider) {
  let steps = Number(killAt);
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
  const queue = connect(url, { max: 4 });
  globalThis.sprosseDatabase = connect(url, { role: "sprosse_app", max: 4 });
  const events: WorkerEvents = new EventEmitter();
  const named = new Promise<string>((resolve) =>
    events.once("pool:create", ({ workerPool }) => resolve(workerPool.id)),
  );
  events.on("job:start", () => {
    begun = true;
  });
  await run({
    pgPool: queue.pool,
    taskList: tasksWith(globalThis.sprosseDatabase.db, provider),
    concurrency: 4,
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
