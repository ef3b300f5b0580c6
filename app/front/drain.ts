import type http from "node:http";
import type { Socket } from "node:net";
import { setImmediate as afterReading, setTimeout as wait } from "node:timers/promises";

export type Draining = {
  /** true from the moment in which the process was told to stop: it then says that it is not ready */
  readonly begun: boolean;
  /** Ends the server without failing a request. Resolves when the last connection is closed. */
  stop(): Promise<void>;
};

export type DrainOptions = {
  /** milliseconds in which requests are still taken, so that whoever sends them learns that this process is not ready */
  graceMs: number;
  /** milliseconds after which a connection is cut, whatever it is doing */
  longestMs?: number;
};

const lookEveryMs = 50;
/** Milliseconds after which a connection on which nothing came will bring nothing. */
const silentMs = 500;

/**
 * A stop in three steps: not ready, every answer tells its connection to close, the end once nothing is left. A busy
 * connection closes with its next answer and an idle one after the grace; who sends at the very moment of the signal is
 * still answered.
 */
export function drainable(server: http.Server, { graceMs, longestMs = 8_000 }: DrainOptions): Draining {
  const open = new Set<http.ServerResponse>();
  let stopped: Promise<void> | null = null;

  server.prependListener("request", (_request, response: http.ServerResponse) => {
    if (stopped) tellToClose(response);
    open.add(response);
    response.once("close", () => open.delete(response));
  });

  const since = new Map<Socket, number>();
  server.on("connection", (socket: Socket) => {
    since.set(socket, performance.now());
    socket.once("close", () => since.delete(socket));
  });

  async function stop(): Promise<void> {
    for (const response of open) tellToClose(response);
    if (await isConnected(server)) await wait(graceMs);
    let isClosed = false;
    // what has arrived is read first: whoever sent it gets an answer
    await afterReading();
    const closed = new Promise<void>((resolve) => server.close(() => resolve())).then(() => {
      isClosed = true;
    });
    const cutting = setTimeout(() => server.closeAllConnections(), longestMs);
    while (!isClosed) {
      await Promise.race([closed, wait(lookEveryMs)]);
      await afterReading();
      server.closeIdleConnections();
      // browsers open connections ahead and send nothing
      for (const [socket, at] of since)
        if (socket.bytesRead === 0 && performance.now() - at > silentMs) socket.destroy();
    }
    clearTimeout(cutting);
  }

  return {
    get begun() {
      return stopped !== null;
    },
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

function tellToClose(response: http.ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
  else response.once("finish", () => response.req.socket.end());
}

const isConnected = (server: http.Server) =>
  new Promise<boolean>((resolve) => server.getConnections((_error, count) => resolve(count > 0)));
