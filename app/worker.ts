import { EventEmitter } from "node:events";
import { Logger, run, type WorkerEvents } from "graphile-worker";
import { connect, database, loginFault } from "#db/index.server";
import { keepPresence } from "#db/presence";
import { listWaiting } from "#db/repositories/queue";
import { env } from "~/config/env.server";
import { log } from "~/config/log";
import { missingForProduction, refuseToStart } from "~/config/production";
import { workerHealth } from "~/worker/health";
import { crontab, taskList } from "~/worker/tasks";

/** The background process: search sync, mail, imports, reminders. Any number may run side by side. */
refuseToStart(missingForProduction(env));
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set");
refuseToStart([env.production ? await loginFault(url) : null]);

// the queue's own tables are the worker's alone; tasks work with the application's role like everybody else
const queue = connect(url, { max: 6 });
const events: WorkerEvents = new EventEmitter();
const named = new Promise<string>((resolve) => events.once("pool:create", ({ workerPool }) => resolve(workerPool.id)));
let closing = false;
const health = workerHealth({
  ready: () => !closing && presence.held(),
  waiting: () => listWaiting(queue.db),
  token: env.METRICS_TOKEN,
});
const runner = await run({
  pgPool: queue.pool,
  taskList,
  crontab,
  concurrency: 4,
  pollInterval: 2_000,
  noHandleSignals: true,
  events,
  logger: new Logger(() => (level, message, meta) => {
    if (level === "error" || level === "warning") log.warn({ queue: meta?.job ? "job" : "worker" }, message);
  }),
});

const presence = await keepPresence(url, { worker: await named });
const giving = setInterval(() => void giveBack(), 5_000);

async function giveBack(): Promise<void> {
  try {
    const jobs = await presence.release();
    if (jobs > 0) log.warn({ jobs }, "jobs of a worker that is gone were given back");
  } catch (error) {
    log.warn({ err: error }, "jobs of workers that are gone could not be looked for");
  }
}

// an empty database has just been filled, or the search engine lost its data while nobody looked
// (in a queue of its own: of two that run at once, one would break off)
await runner.addJob("search-reconcile", {}, { jobKey: "search-reconcile", queueName: "search-reconcile" });
await runner.addJob("keep-reach", {}, { jobKey: "keep-reach" });
const port = env.WORKER_PORT === undefined ? undefined : await health.listen(env.WORKER_PORT, env.HOST);
log.info({ port }, "worker ready");
process.send?.({ ready: true, port });

async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  clearInterval(giving);
  await runner.stop();
  await presence.close();
  health.close();
  await queue.close();
  await database().close();
  process.exit(0);
}
process.on("SIGTERM", () => void close());
process.on("SIGINT", () => void close());
process.on("disconnect", () => void close());
