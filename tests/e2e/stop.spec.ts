import http from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { closedServer } from "./support/closed-server";

/** A web process is stopped under load, as when a new version is rolled out beside it. */
test("SIGTERM under load: not ready first, no request fails, nothing is cut", async () => {
  test.setTimeout(120_000);
  const server = await closedServer();
  const { port } = new URL(server.address);
  const agent = new http.Agent({ keepAlive: true });
  const statusOf = (path: string) =>
    new Promise<number>((resolve, reject) => {
      const request = http.get({ host: "127.0.0.1", port, path, agent }, (answer) => {
        answer.resume();
        answer.once("end", () => resolve(answer.statusCode ?? 0));
        answer.once("error", reject);
      });
      request.once("error", reject);
    });
  const answers: number[] = [];
  const readiness: number[] = [];
  const failures: string[] = [];
  let isReady = true;
  // like whoever hands out requests: it asks whether the process is ready, and goes elsewhere when it is not
  const watcher = (async () => {
    while (isReady) {
      readiness.push(await statusOf("/readyz"));
      isReady = readiness.at(-1) === 200;
      await wait(50);
    }
  })();
  const client = async (path: string) => {
    while (isReady) {
      try {
        answers.push(await statusOf(path));
      } catch (error) {
        failures.push(`${path}: ${(error as Error).message}`);
      }
    }
  };
  const clients = ["/de/jobs", "/healthz", "/en/jobs", "/de", "/de/jobs?q=Metall", "/ar/jobs"].map(client);
  await expect.poll(() => answers.length, { timeout: 60_000 }).toBeGreaterThan(50);
  const stopped = server.stop();
  await Promise.all([watcher, ...clients]);
  await stopped;
  agent.destroy();
  expect(failures).toEqual([]);
  expect(new Set(answers)).toEqual(new Set([200]));
  expect(readiness.at(0)).toBe(200);
  expect(readiness.at(-1)).toBe(503);
});
