import { Socket } from "node:net";
import pg from "pg";

/**
 * What a process knows about changes that PostgreSQL announces on one channel. Anything cached at one `generation` is
 * valid as long as the generation stays the same and `current` confirms it.
 */
export type Changes = {
  /** rises with every announcement, and whenever one may have been missed */
  readonly generation: number;
  /** whether every change committed until half a second ago is known here; false while nobody listens */
  current(): boolean | Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Milliseconds: the longest time between a commit and an answer that may still miss it, plus the announcement's own
 * delay.
 */
const trustedMs = 500;
/** Milliseconds that a request waits for an answer. */
const patienceMs = 250;
/** Milliseconds of silence after which a connection is given up. */
const silenceMs = 3_000;
const retryMs = [100, 500, 2_000, 5_000];

/**
 * Listens on a connection of its own. A network can lose it silently, so nobody relies on it for longer than half a
 * second: then the server is asked, and it delivers pending announcements before it answers. Without requests nothing
 * is sent.
 */
export function listen(url: string, channel: string): Changes {
  let generation = 1;
  let client: pg.Client | null = null;
  let listening = false;
  let trustedUntil = 0;
  let asked: { since: number; answer: Promise<boolean> } | null = null;
  let failures = 0;
  let closed = false;
  let again: NodeJS.Timeout | undefined;

  function lost(from: pg.Client): void {
    if (client !== from) return;
    client = null;
    listening = false;
    generation += 1;
    trustedUntil = 0;
    asked = null;
    // without waiting for a goodbye, which a dead network would not deliver
    void from.end().catch(() => undefined);
    if (closed) return;
    again = setTimeout(() => void open(), retryMs[Math.min(failures, retryMs.length - 1)]);
    again.unref();
    failures += 1;
  }

  async function open(): Promise<void> {
    const made = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      stream: idleSocket,
    });
    client = made;
    made.on("notification", () => {
      generation += 1;
    });
    made.on("error", () => lost(made));
    made.on("end", () => lost(made));
    try {
      await made.connect();
      await made.query(`listen ${made.escapeIdentifier(channel)}`);
      if (client !== made) return;
      // announcements from before this connection were missed
      generation += 1;
      listening = true;
      failures = 0;
      trustedUntil = performance.now() + trustedMs;
    } catch {
      lost(made);
    }
  }

  function ask(from: pg.Client): Promise<boolean> {
    const since = performance.now();
    const silence = setTimeout(() => lost(from), silenceMs);
    silence.unref();
    const answer = from.query("select").then(
      () => {
        if (client === from) trustedUntil = since + trustedMs;
        return client === from;
      },
      () => {
        lost(from);
        return false;
      },
    );
    asked = { since, answer };
    void answer.finally(() => {
      clearTimeout(silence);
      if (asked?.answer === answer) asked = null;
    });
    return answer;
  }

  void open();
  return {
    get generation() {
      return generation;
    },
    current() {
      if (performance.now() < trustedUntil) return true;
      if (client === null || !listening) return false;
      if (asked) return performance.now() - asked.since < patienceMs ? within(asked.answer, patienceMs) : false;
      return within(ask(client), patienceMs);
    },
    async close() {
      closed = true;
      clearTimeout(again);
      const last = client;
      if (last) lost(last);
    },
  };
}

/** Listening must not keep a process alive. */
const idleSocket = () => new Socket().unref();

/** The answer, or false when it takes longer. */
function within(answer: Promise<boolean>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    void answer.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
