import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { shapeOf } from "./shape";

type Line = { id: string; method: string; path: string; status: number; ms: number };

/** A number that whoever stands in front may have given, so that both write the same one. */
const givenId = /^[\w-]{8,64}$/;

/**
 * One line a request, when its answer has gone out: number, method, shape of the address, status, milliseconds. No query, no
 * address of a reader, no account. The number goes out with the answer, for whoever reports a fault.
 */
export function requestLog(write: (line: Line) => void, { behindProxy }: { behindProxy: boolean }) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    const given = behindProxy ? request.get("x-request-id") : undefined;
    const id = given !== undefined && givenId.test(given) ? given : randomUUID();
    response.set("X-Request-Id", id);
    response.once("close", () =>
      write({
        id,
        method: request.method,
        path: shapeOf(request.path, response.statusCode),
        status: response.writableFinished ? response.statusCode : 499,
        ms: Math.round(performance.now() - started),
      }),
    );
    next();
  };
}
