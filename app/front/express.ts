import { type AppLoadContext, writeReadableStreamToWritable } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse, NextFunction } from "express";
import type { Handler } from "./areas";
import { checkBody, methods, readableUrl, UnreadableRequest } from "./readable-request";

/** Passes Express's requests to a handler of web requests and sends its answer; unreadable requests end here. */
export function expressHandler(
  handle: Handler,
  contextOf: (incoming: ExpressRequest, response: ExpressResponse) => AppLoadContext,
) {
  return async (incoming: ExpressRequest, response: ExpressResponse, next: NextFunction): Promise<void> => {
    try {
      const request = await webRequest(incoming, response);
      await send(response, await handle(request, contextOf(incoming, response)));
    } catch (error) {
      if (error instanceof UnreadableRequest) refuse(response, error);
      // a browser that left while sending waits for no answer
      else if (!incoming.destroyed || incoming.complete) next(error);
    }
  };
}

function refuse(response: ExpressResponse, { status, message }: UnreadableRequest): void {
  if (status === 405) response.set("Allow", methods.join(", "));
  response.status(status).type("text").send(message);
}

/** @throws UnreadableRequest */
async function webRequest(incoming: ExpressRequest, outgoing: ExpressResponse): Promise<Request> {
  const { method, protocol, originalUrl: target } = incoming;
  const url = readableUrl({ method, protocol, host: hostOf(incoming), target });
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, one);
  }
  // a reader who has gone needs no answer: running loaders see that by the signal
  const gone = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  if (method !== "POST") return new Request(url, { method, headers, signal: gone.signal });
  // the body is read to its end before anything is answered: leftovers would break the next request on the connection
  const body = await bytesOf(incoming);
  await checkBody(url.pathname, headers.get("Content-Type") ?? "", body);
  return new Request(url, { method, headers, body, signal: gone.signal });
}

/** Bytes; at most what the guard lets in. */
async function bytesOf(incoming: ExpressRequest): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/**
 * The host name as Express gives it, which knows whether a proxy may be trusted; the port from the same header. Empty
 * where none is sent.
 */
function hostOf(incoming: ExpressRequest): string {
  const name = incoming.hostname ?? "";
  const port = [incoming.get("x-forwarded-host"), incoming.get("host")]
    .map((host) => /:(\d+)$/.exec(host ?? "")?.[1])
    .find(Boolean);
  return port ? `${name}:${port}` : name;
}

async function send(response: ExpressResponse, from: Response): Promise<void> {
  response.statusMessage = from.statusText;
  response.status(from.status);
  for (const [name, value] of from.headers) response.append(name, value);
  if (from.body) await writeReadableStreamToWritable(from.body, response);
  else response.end();
}
