import http from "node:http";
import type { AddressInfo } from "node:net";

/** How the provider answers one request. `lost`: the mail is taken and the answer never arrives. */
export type Answer = "ok" | "lost" | "refused" | "busy" | "silent";

export type MailProvider = {
  url: string;
  /** how often each mail went out, by its key */
  delivered: Map<string, number>;
  requests: number;
  close(): Promise<void>;
};

/**
 * Stands in for the mail provider: like it, it knows a key for a day and sends what comes again under it only once; an
 * answer can be a fault, a refusal because the same key is being worked on, lost, or none.
 * @param answerTo the fault of the request with this number
 */
export async function mailProvider(answerTo: (request: number) => Answer): Promise<MailProvider> {
  const delivered = new Map<string, number>();
  const known = new Map<string, string>();
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const key = String(request.headers["idempotency-key"] ?? "");
      const body = Buffer.concat(chunks).toString();
      const say = (status: number, answer: object) =>
        response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
      const fault = (status: number, name: string) => say(status, { name, message: name, statusCode: status });
      const answer = answerTo(provider.requests++);
      if (answer === "refused") return fault(500, "internal_server_error");
      if (answer === "busy") return fault(409, "concurrent_idempotent_requests");
      if (answer === "silent") return;
      const before = known.get(key);
      if (before === undefined) {
        known.set(key, body);
        delivered.set(key, (delivered.get(key) ?? 0) + 1);
      } else if (before !== body) return fault(409, "invalid_idempotent_request");
      if (answer === "lost") return void request.socket.destroy();
      say(200, { id: key });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const provider: MailProvider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered,
    requests: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return provider;
}
