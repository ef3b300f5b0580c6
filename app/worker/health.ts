import http from "node:http";
import type { AddressInfo } from "node:net";
import { collectDefaultMetrics, Gauge, register } from "prom-client";
import type { Waiting } from "#db/repositories/queue";
import { mayReadNumbers } from "~/config/http-guard";

/** What a worker says of itself. */
export type WorkerState = {
  /** whether it can take work: it is connected, and not about to stop */
  ready(): boolean;
  waiting(): Promise<Waiting[]>;
  /** without one only this machine may read the numbers */
  token: string | undefined;
};

export type WorkerHealth = {
  /** @returns the port that was taken */
  listen(port: number, host: string): Promise<number>;
  close(): void;
};

/**
 * The worker's own health, beside and not within the web's: `/healthz` answers while the process lives, `/readyz` says
 * whether it can take work, `/metrics` what waits, what failed and for how long.
 */
export function workerHealth(state: WorkerState): WorkerHealth {
  collectDefaultMetrics();
  const gauge = (name: string, help: string) => new Gauge({ name, help, labelNames: ["task"] });
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

  const mayRead = ({ headers, socket }: http.IncomingMessage) =>
    mayReadNumbers({ headers, address: socket.remoteAddress }, { token: state.token, behindProxy: false });

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
