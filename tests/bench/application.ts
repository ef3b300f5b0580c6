import fs from "node:fs";
import path from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type pg from "pg";
import type {} from "~/auth/auth.server";
import { byArea, type Handler } from "~/front/areas";

const buildFolder = path.resolve("build/server/index.js");

/** The built application, answering in this process: neither network nor a second process is part of the figures. */
export async function openApplication(): Promise<{
  build: ServerBuild;
  handle: (request: Request) => Promise<Response>;
}> {
  if (!fs.existsSync(buildFolder)) throw new Error("there is no build; run `npm run build` first");
  process.env.SPROSSE_DEMO = "1";
  process.env.AUTH_SECRET ??= "a-secret-that-only-benchmarks-know";
  const build = (await import(buildFolder)) as ServerBuild;
  return { build, handle: withContext(byArea(build, "production")) };
}

/** Plain Remix, with nothing of ours around it. */
export const bareHandler = (build: ServerBuild): ((request: Request) => Promise<Response>) =>
  withContext(createRequestHandler(build, "production"));

/** A fresh context for each request, as the server creates it: what is remembered per request must not carry over. */
export function withContext(handle: Handler): (request: Request) => Promise<Response> {
  return (request) => handle(request, { cspNonce: "bm9uY2U=", clientIp: "127.0.0.1", method: request.method });
}

export type Role = "visitor" | "candidate" | "employer" | "specialist" | "coordinator";

/** Signs in through the demo's sign-in page. @returns the Cookie header of the session, empty for a visitor */
export async function signIn(handle: (request: Request) => Promise<Response>, role: Role): Promise<string> {
  if (role === "visitor") return "";
  const answer = await handle(
    new Request("http://localhost:3000/auth/demo", { method: "POST", body: new URLSearchParams({ role }) }),
  );
  if (answer.status !== 302) throw new Error(`no ${role} could sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** The pool that reads sessions; it exists only after somebody has signed in. */
export const sessionPool = (): pg.Pool | undefined => globalThis.sprosseAuth?.database.pool;

/** A page request with the cookies of a session. */
export function pageRequest(address: string, cookie = ""): Request {
  return new Request(`http://localhost:3000${address}`, {
    headers: { Accept: "text/html", ...(cookie ? { Cookie: cookie } : {}) },
  });
}
