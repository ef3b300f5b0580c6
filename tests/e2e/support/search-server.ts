import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import type net from "node:net";
import path from "node:path";
import { freePort } from "#db/embedded";

const masterKey = "a-master-key-of-this-story-only";

export type SearchServer = {
  readonly port: number;
  readonly key: string;
  /** the real one was asked for and is running */
  readonly real: boolean;
  /** `kill -9` */
  kill(): Promise<void>;
  /** starts it again with what it had stored; resolves when it answers */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * A separate Meilisearch for this story when `MEILI_BIN` names its program; without it, a server that answers only
 * half.
 */
export function searchServer(dataDir: string): Promise<SearchServer> {
  return process.env.MEILI_BIN ? realServer(process.env.MEILI_BIN, dataDir) : halfServer();
}

async function realServer(program: string, dataDir: string): Promise<SearchServer> {
  const port = await freePort(0);
  fs.rmSync(dataDir, { recursive: true, force: true });
  fs.mkdirSync(dataDir, { recursive: true });
  let child: ChildProcess | null = null;
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (!child) return resolve();
      child.once("exit", () => resolve());
      child.kill(signal);
      child = null;
    });
  const server: SearchServer = {
    port,
    key: masterKey,
    real: true,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    start: async () => {
      const store = path.join(dataDir, "store");
      const options = ["--http-addr", `127.0.0.1:${port}`, "--master-key", masterKey, "--no-analytics"];
      child = spawn(program, [...options, "--db-path", store], { stdio: "ignore", cwd: dataDir });
      for (const until = Date.now() + 20_000; Date.now() < until; await sleep(50)) if (await answers(port)) return;
      throw new Error(`${program} does not answer at port ${port}`);
    },
  };
  await server.start();
  return server;
}

/** Starts every answer and finishes none. */
async function halfServer(): Promise<SearchServer> {
  const listener = http.createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100000" });
    response.write('{"results":[{"hits":[');
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const closed = async () => {
    listener.closeAllConnections();
    listener.close();
  };
  const { port } = listener.address() as net.AddressInfo;
  return { port, key: masterKey, real: false, kill: closed, start: async () => undefined, stop: closed };
}

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/health`).then(
    (response) => response.ok,
    () => false,
  );
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
