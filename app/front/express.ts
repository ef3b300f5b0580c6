import { type AppLoadContext, createReadableStreamFromReadable, writeReadableStreamToWritable } from "@remix-run/node";
import type { Response as Answer, Request as Asked, NextFunction } from "express";
import type { Handler } from "./areas";

/** Gives Express's requests to a handler of web requests, and sends what it answers. */
export function answerWith(handle: Handler, contextOf: (request: Asked, response: Answer) => AppLoadContext) {
  return async (request: Asked, response: Answer, next: NextFunction): Promise<void> => {
    try {
      await send(response, await handle(webRequest(request, response), contextOf(request, response)));
    } catch (error) {
      next(error);
    }
  };
}

function webRequest(asked: Asked, answer: Answer): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, one);
  }
  // a reader who has gone needs no answer: loaders under way see it by the signal
  const gone = new AbortController();
  answer.once("close", () => {
    if (!answer.writableFinished) gone.abort();
  });
  const init: RequestInit & { duplex?: "half" } = { method: asked.method, headers, signal: gone.signal };
  if (asked.method !== "GET" && asked.method !== "HEAD") {
    init.body = createReadableStreamFromReadable(asked);
    init.duplex = "half";
  }
  return new Request(`${asked.protocol}://${hostOf(asked)}${asked.originalUrl}`, init);
}

/** Name by Express, which knows whether a proxy may be trusted; the port from the same header. */
function hostOf(asked: Asked): string {
  const port = [asked.get("x-forwarded-host"), asked.get("host")]
    .map((host) => /:(\d+)$/.exec(host ?? "")?.[1])
    .find(Boolean);
  return port ? `${asked.hostname}:${port}` : asked.hostname;
}

async function send(response: Answer, from: Response): Promise<void> {
  response.statusMessage = from.statusText;
  response.status(from.status);
  for (const [name, value] of from.headers) response.append(name, value);
  if (from.body) await writeReadableStreamToWritable(from.body, response);
  else response.end();
}
