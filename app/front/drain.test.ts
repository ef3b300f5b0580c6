import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { drainable } from "./drain";

/** A server whose answers take a moment, and clients that keep their connections and ask again and again. */
async function busyServer(stopOf: (server: http.Server) => () => Promise<unknown>) {
  const server = http.createServer((_request, response) => void setTimeout(() => response.end("ok"), 20));
  server.keepAliveTimeout = 65_000;
  const stop = stopOf(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new http.Agent({ keepAlive: true });
  let going = true;
  const seen = { answered: 0, failed: 0, refused: 0 };
  const ask = () =>
    new Promise<void>((resolve) => {
      const request = http.get({ host: "127.0.0.1", port, agent }, (answer) => {
        answer.resume();
        answer.once("end", () => {
          seen.answered += 1;
          resolve();
        });
      });
      request.once("error", (error: NodeJS.ErrnoException) => {
        // nobody listens any more: whoever hands requests on has long gone elsewhere
        if (error.code === "ECONNREFUSED") seen.refused += 1;
        else seen.failed += 1;
        going = false;
        resolve();
      });
    });
  const client = async (pauseMs: number) => {
    while (going) {
      await ask();
      await wait(pauseMs);
    }
  };
  return { port, stop, seen, ask, client, agent, end: () => (going = false) };
}

const gently = (server: http.Server) => {
  const draining = drainable(server, { graceMs: 300, longestMs: 600_000 });
  return () => draining.stop();
};

test("no request fails while the server is stopped under load", async () => {
  const { stop, seen, client, end, agent } = await busyServer(gently);
  const clients = [0, 1, 3, 7, 11, 0, 2, 5, 13, 17].map(client);
  await wait(200);
  const before = seen.answered;
  await stop();
  end();
  await Promise.all(clients);
  agent.destroy();
  expect(seen.failed).toBe(0);
  // it still took requests in its grace, and then took none
  expect(seen.answered - before).toBeGreaterThan(20);
}, 20_000);

test("idle connections do not keep it", async () => {
  const { stop, ask, agent, port } = await busyServer(gently);
  await Promise.all(Array.from({ length: 30 }, ask));
  // one that a browser opened ahead and never used
  const ahead = net.connect(port, "127.0.0.1").on("error", () => undefined);
  await once(ahead, "connect");
  // they would be cut after ten minutes, and the clients keep them for as long as they can
  await expect(stop()).resolves.toBeUndefined();
  agent.destroy();
}, 10_000);

test("control: cutting what is open fails requests", async () => {
  const { stop, seen, client, end, agent } = await busyServer((server) => async () => {
    server.close();
    server.closeAllConnections();
  });
  const clients = [0, 1, 3, 7, 11].map(client);
  await wait(200);
  await stop();
  end();
  await Promise.all(clients);
  agent.destroy();
  expect(seen.failed).toBeGreaterThan(0);
}, 20_000);
