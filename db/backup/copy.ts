import { once } from "node:events";
import type pg from "pg";

/** What PostgreSQL's driver has on a connection for COPY, and its types leave out. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
};

/** Bytes that wait to be taken before the server is asked to wait. */
const enoughWaiting = 256 * 1024;

/**
 * Runs a `copy … to stdout`: whole rows as the server sends them, one after the other, never more of them in memory than
 * the reader keeps up with. The client can be used for nothing else until the last row was taken.
 * @throws what the server or the connection says
 */
export async function* copyOut(client: pg.Client, statement: string): AsyncGenerator<Buffer> {
  const rows: Buffer[] = [];
  let waiting = 0;
  let ended = false;
  let failed: Error | null = null;
  let wake = () => {};
  let paused: pg.Connection | null = null;
  client.query({
    submit: (connection: pg.Connection) => connection.query(statement),
    handleCopyData({ chunk }: { chunk: Buffer }, connection: pg.Connection) {
      // the driver uses its memory again
      rows.push(Buffer.from(chunk));
      waiting += chunk.length;
      if (waiting > enoughWaiting && !paused) {
        paused = connection;
        connection.stream.pause();
      }
      wake();
    },
    handleCommandComplete() {},
    handleReadyForQuery() {
      ended = true;
      wake();
    },
    handleError(error: Error) {
      failed = error;
      ended = true;
      wake();
    },
  } as pg.Submittable);
  const resume = () => {
    const connection = paused as pg.Connection | null;
    paused = null;
    connection?.stream.resume();
  };
  try {
    while (true) {
      for (const row of rows.splice(0)) {
        waiting -= row.length;
        yield row;
      }
      if (failed) throw failed;
      if (ended && rows.length === 0) return;
      const more = new Promise<void>((resolve) => {
        wake = resolve;
      });
      resume();
      if (rows.length === 0 && !ended) await more;
    }
  } finally {
    resume();
  }
}

/**
 * Runs a `copy … from stdin` with these bytes; it waits where the server does not keep up.
 * @throws what the server says, or what the source throws; then nothing of it was stored
 */
export function copyIn(client: pg.Client, statement: string, source: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed: Error | null = null;
    const send = async (connection: CopyConnection) => {
      try {
        for await (const chunk of source) {
          if (failed) return;
          connection.sendCopyFromChunk(chunk);
          if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
        }
        connection.endCopyFrom();
      } catch (error) {
        failed ??= error as Error;
        connection.sendCopyFail("the source broke off");
      }
    };
    client.query({
      submit: (connection: pg.Connection) => connection.query(statement),
      handleCopyInResponse: (connection: CopyConnection) => void send(connection),
      handleCommandComplete() {},
      handleReadyForQuery: () => (failed ? reject(failed) : resolve()),
      handleError(error: Error) {
        // the source's own fault is what matters, not that the server heard of it
        failed ??= error;
        reject(failed);
      },
    } as pg.Submittable);
  });
}
