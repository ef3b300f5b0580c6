import { Logger, run } from "graphile-worker";
import { connect, database } from "#db/index.server";
import { recordHeartbeat } from "#db/repositories/heartbeat";
import { log } from "~/config/log";
import { crontab, taskList } from "~/worker/tasks";

/** The background process: search sync, mail, imports, reminders. Any number may run side by side. */
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set");

// the queue's own tables belong to the owner; tasks work with the application's role like everybody else
const queue = connect(url, { max: 6 });
const runner = await run({
  pgPool: queue.pool,
  taskList,
  crontab,
  concurrency: 4,
  pollInterval: 2_000,
  noHandleSignals: true,
  logger: new Logger(() => (level, message, meta) => {
    if (level === "error" || level === "warning") log.warn({ queue: meta?.job ? "job" : "worker" }, message);
  }),
});

await recordHeartbeat(queue.db, "worker");
const heart = setInterval(
  () => void recordHeartbeat(queue.db, "worker").catch((error) => log.warn({ err: error }, "heartbeat failed")),
  10_000,
);
// an empty database has just been filled, or the search engine lost its data while nobody looked
// (in a queue of its own: of two that run at once, one would break off)
await runner.addJob("search-reconcile", {}, { jobKey: "search-reconcile", queueName: "search-reconcile" });
await runner.addJob("keep-reach", {}, { jobKey: "keep-reach" });
log.info("worker ready");
process.send?.({ ready: true });

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  clearInterval(heart);
  await runner.stop();
  await queue.close();
  await database().close();
  process.exit(0);
}
process.on("SIGTERM", () => void close());
process.on("SIGINT", () => void close());
process.on("disconnect", () => void close());
