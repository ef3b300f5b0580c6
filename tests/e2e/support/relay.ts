import net from "node:net";

/**
 * `pass`: everything goes through. `hold`: only the first half of an answer goes through, the rest waits until `cut`.
 * `cut`: as soon as an answer has begun, its connection is reset.
 */
export type RelayMode = "pass" | "hold" | "cut";

export type Relay = {
  url: string;
  mode: RelayMode;
  /** resolves when an answer has begun and is being held back; only in `hold` */
  held(): Promise<void>;
  /** resets every connection with a held answer, and from now on every one whose answer begins */
  cut(): void;
  /** connections that were broken in the middle of an answer */
  broken: number;
  /** searches that the product has sent */
  searches: number;
  close(): Promise<void>;
};

/** Sits between the product and a search server and breaks connections as networks and dying servers do. */
export async function openRelay(port: () => number, mode: RelayMode): Promise<Relay> {
  const sockets = new Set<net.Socket>();
  const waiting = new Set<net.Socket>();
  let tell: (() => void)[] = [];
  const breakOff = (socket: net.Socket) => {
    relay.broken += 1;
    waiting.delete(socket);
    socket.resetAndDestroy();
  };
  const server = net.createServer((client) => {
    const upstream = net.connect(port(), "127.0.0.1");
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        if (waiting.has(client)) breakOff(client);
        other.destroy();
      });
    }
    client.on("data", (chunk: Buffer) => {
      if (/^POST \/(multi-search|indexes\/[^ ]+\/search)\b/.test(chunk.subarray(0, 200).toString("latin1")))
        relay.searches += 1;
    });
    client.pipe(upstream);
    upstream.on("data", (chunk: Buffer) => {
      if (relay.mode === "pass") return void client.write(chunk);
      client.write(chunk.subarray(0, Math.ceil(chunk.length / 2)));
      if (relay.mode === "cut") return setImmediate(() => breakOff(client));
      waiting.add(client);
      for (const done of tell.splice(0)) done();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const relay: Relay = {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    mode,
    broken: 0,
    searches: 0,
    held: () => (waiting.size > 0 ? Promise.resolve() : new Promise((resolve) => tell.push(resolve))),
    cut: () => {
      relay.mode = "cut";
      for (const socket of [...waiting]) breakOff(socket);
    },
    close: () =>
      new Promise((resolve) => {
        tell = [];
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return relay;
}
