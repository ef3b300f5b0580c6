import http from "node:http";
import type { AddressInfo } from "node:net";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Waiting } from "#db/repositories/queue";

/** What a worker says of itself. */
export type WorkerState = {
  /** whether it can take work: it is connected, and not about to stop */
  ready(): boolean;
  waiting(): Promise<Waiting[]>;
  /** null: only this machine may read the numbers */
  token: string | null;
};

export type WorkerHealth = {
  /** counts a job that ended. */
  done(task: string, outcome: "done" | "failed"): void;
  /** @returns the port that was taken */
  listen(port: number, host: string): Promise<number>;
  close(): void;
};

/**
 * The worker's own health, beside and not within the web's: `/healthz` answers while the process lives, `/readyz` says
 * whether it can take work, `/metrics` what waits, what failed and for how long.
 */
export function workerHealth(state: WorkerState): WorkerHealth {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const jobs = new Counter({
    name: "worker_jobs_total",
    help: "Jobs that this worker has ended, by task and outcome",
    labelNames: ["task", "outcome"],
    registers: [register],
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, labelNames: ["task"], registers: [register] });
  const gauges = {
    waiting: gauge("queue_jobs_waiting", "Jobs that are due and wait"),
    running: gauge("queue_jobs_running", "Jobs that some worker is doing"),
    failed: gauge("queue_jobs_failed", "Jobs that were tried as often as allowed"),
    oldest: gauge("queue_oldest_seconds", "For how long the oldest due job has been waiting"),
  };

  async function numbers(): Promise<string> {
    const waiting = await state.waiting();
    for (const [name, one] of Object.entries(gauges)) {
      one.reset();
      for (const row of waiting) one.set({ task: row.task }, row[name as keyof typeof gauges]);
    }
    return register.metrics();
  }

  const mayRead = (request: http.IncomingMessage) =>
    state.token === null
      ? isThisMachine(request.socket.remoteAddress) && request.headers["x-forwarded-for"] === undefined
      : request.headers.authorization === `Bearer ${state.token}`;

  const server = http.createServer((request, response) => {
    const say = (status: number, text: string, type = "text/plain") =>
      response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" }).end(text);
    if (request.url === "/healthz") return say(200, "ok");
    if (request.url === "/readyz") return state.ready() ? say(200, "ready") : say(503, "not ready");
    if (request.url !== "/metrics" || !mayRead(request)) return say(404, "Not found");
    numbers().then(
      (text) => say(200, text, register.contentType),
      () => say(503, "the queue cannot be read"),
    );
  });

  return {
    done: (task, outcome) => jobs.inc({ task, outcome }),
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
      }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const isThisMachine = (address: string | undefined): boolean =>
  ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(address ?? "");
