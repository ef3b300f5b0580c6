import { type AppLoadContext, writeReadableStreamToWritable } from "@remix-run/node";
import type { Response as Answer, Request as Asked, NextFunction } from "express";
import type { Handler } from "./areas";
import { checkBody, methods, readableUrl, UnreadableRequest } from "./readable-request";

/** Passes Express's requests to a handler of web requests and sends its answer; unreadable requests end here. */
export function expressHandler(handle: Handler, contextOf: (request: Asked, response: Answer) => AppLoadContext) {
  return async (request: Asked, response: Answer, next: NextFunction): Promise<void> => {
    try {
      const asked = await webRequest(request, response);
      await send(response, await handle(asked, contextOf(request, response)));
    } catch (error) {
      if (error instanceof UnreadableRequest) refuse(response, error);
      // a browser that left while sending waits for no answer
      else if (!request.destroyed || request.complete) next(error);
    }
  };
}

function refuse(response: Answer, { status, message }: UnreadableRequest): void {
  if (status === 405) response.set("Allow", methods.join(", "));
  response.status(status).type("text").send(message);
}

/** @throws UnreadableRequest */
async function webRequest(asked: Asked, answer: Answer): Promise<Request> {
  const { method, protocol, originalUrl: target } = asked;
  const url = readableUrl({ method, protocol, host: hostOf(asked), target });
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, one);
  }
  // a reader who has gone needs no answer: running loaders see that by the signal
  const gone = new AbortController();
  answer.once("close", () => {
    if (!answer.writableFinished) gone.abort();
  });
  if (method !== "POST") return new Request(url, { method, headers, signal: gone.signal });
  // the body is read to its end before anything is answered: leftovers would break the next request on the connection
  const body = await bytesOf(asked);
  await checkBody(url.pathname, headers.get("Content-Type") ?? "", body);
  return new Request(url, { method, headers, body, signal: gone.signal });
}

/** Bytes; at most what the guard lets in. */
async function bytesOf(asked: Asked): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Name by Express, which knows whether a proxy may be trusted; the port from the same header. Empty where none is sent. */
function hostOf(asked: Asked): string {
  const name = asked.hostname ?? "";
  const port = [asked.get("x-forwarded-host"), asked.get("host")]
    .map((host) => /:(\d+)$/.exec(host ?? "")?.[1])
    .find(Boolean);
  return port ? `${name}:${port}` : name;
}

async function send(response: Answer, from: Response): Promise<void> {
  response.statusMessage = from.statusText;
  response.status(from.status);
  for (const [name, value] of from.headers) response.append(name, value);
  if (from.body) await writeReadableStreamToWritable(from.body, response);
  else response.end();
}
