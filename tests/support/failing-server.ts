import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterAll } from "vitest";

/** How a search server can fail; `pass` forwards to a real one. */
export type Fault = "pass" | "errors" | "garbage" | "other-json" | "half" | "silent" | "cut" | "empty";

export type FailingServer = { url: string; fault: Fault; requests: number; stop(): Promise<void> };

/** Stands in for Meilisearch and fails as told, until told otherwise; stops with the test file. */
export async function failingServer(fault: Fault, real?: string): Promise<FailingServer> {
  const sockets = new Set<Socket>();
  const server = http.createServer((request, response) => {
    failing.requests += 1;
    answer(failing.fault, request, response, real);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const failing: FailingServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault,
    requests: 0,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  afterAll(() => failing.stop());
  return failing;
}

function answer(fault: Fault, request: http.IncomingMessage, response: http.ServerResponse, real?: string): void {
  const json = (text: string, status = 200) =>
    response.writeHead(status, { "content-type": "application/json" }).end(text);
  if (fault === "pass" && real) {
    const { pathname, search } = new URL(request.url ?? "/", real);
    const onward = http.request(
      new URL(pathname + search, real),
      { method: request.method, headers: request.headers },
      (answered) => {
        response.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(response);
      },
    );
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  } else if (fault === "errors") json(JSON.stringify({ message: "disk full", code: "internal" }), 500);
  else if (fault === "garbage")
    response.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome to nginx!</h1>");
  else if (fault === "other-json") json(JSON.stringify({ hits: "many", results: [{}] }));
  else if (fault === "half") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
    response.write('{"hits":[{"id":"');
  } else if (fault === "cut") request.socket.destroy();
  else if (fault === "empty") emptyAnswer(request, json);
  // silent: the connection stays open and no answer comes
}

/** What a server answers that has lost its documents but kept its indexes. */
function emptyAnswer(request: http.IncomingMessage, json: (text: string) => void): void {
  let body = "";
  request.on("data", (part: Buffer) => {
    body += part.toString();
  });
  request.on("end", () => {
    const nothing = { hits: [], totalHits: 0, page: 1, hitsPerPage: 1, totalPages: 0, facetDistribution: {} };
    const { queries } = JSON.parse(body || "{}") as { queries?: unknown[] };
    json(JSON.stringify(queries ? { results: queries.map(() => nothing) } : nothing));
  });
}
