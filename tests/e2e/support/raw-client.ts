import http from "node:http";
import net from "node:net";
import type { MatrixRole } from "../matrix";
import { client } from "./clients";

/** A request no browser would send: the path goes out exactly as written here. */
export type Sent = {
  method: "GET" | "POST";
  path: string;
  role: MatrixRole;
  type?: string;
  body?: string /** the spoilt field of the form, for whoever reads the report */;
  spoilt?: string;
};
/** `to`: the target of a redirect, else empty */
export type Answer = { status: number; to: string; text: string };

const hangsMs = 10_000;
const atOnce = 8;
export const formType = "application/x-www-form-urlencoded";

/** Sends requests as each role, several at a time, over connections that are reused. */
export class RawClient {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  private readonly cookies = new Map<MatrixRole, string>();
  constructor(readonly base: URL) {}

  async signIn(role: MatrixRole): Promise<void> {
    const context = await client(this.base.origin, role);
    const { cookies } = await context.storageState();
    this.cookies.set(role, cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
    await context.dispose();
  }

  /** @throws when no answer comes within ten seconds, or the connection breaks */
  send({ method, path, role, type, body }: Sent): Promise<Answer> {
    const { hostname: host, port, origin } = this.base;
    const headers: Record<string, string> = { Origin: origin, Cookie: this.cookies.get(role) ?? "" };
    if (type !== undefined) headers["Content-Type"] = type;
    if (body !== undefined) headers["Content-Length"] = String(Buffer.byteLength(body));
    return new Promise((resolve, reject) => {
      const request = http.request({ host, port, agent: this.agent, method, path, headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part) => (text += part));
        answer.once("end", () => resolve({ status: answer.statusCode ?? 0, to: answer.headers.location ?? "", text }));
      });
      request.setTimeout(hangsMs, () => request.destroy(new Error("no answer")));
      request.once("error", reject);
      request.end(body);
    });
  }

  /** The requests with a wrong answer or none, one line each. */
  async wrong(all: Sent[], isWrong: (answer: Answer, sent: Sent) => boolean): Promise<string[]> {
    const found: string[] = [];
    const left = all[Symbol.iterator]();
    const lane = async () => {
      for (const sent of left) {
        const { role, method, path, type = "", body = "", spoilt = "" } = sent;
        const asked = `${role} ${method} ${path.slice(0, 200)} ${type} ${spoilt || body.slice(0, 80)}`;
        try {
          const answer = await this.send(sent);
          if (isWrong(answer, sent)) found.push(`${asked} → ${answer.status} ${answer.to}`);
        } catch (error) {
          found.push(`${asked} → ${(error as Error).message}`);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return found.sort();
  }

  /** The status for a request target and a host that no HTTP library would send. */
  statusOf(target: string, host: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(Number(this.base.port), this.base.hostname, () =>
        socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      );
      let text = "";
      socket.on("data", (part) => (text += part.toString("latin1")));
      socket.once("close", () => resolve(/ (\d{3})/.exec(text)?.[1] ?? ""));
      socket.once("error", reject);
      socket.setTimeout(hangsMs, () => socket.destroy(new Error("no answer")));
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
