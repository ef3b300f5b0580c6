import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import { collectDefaultMetrics, Histogram, register } from "prom-client";
import { listen, loginFault } from "#db/index.server";
import { env } from "~/config/env.server";
import { changesNothing, isForeign, maxBodyBytes, mayReadNumbers, securityHeaders } from "~/config/http-guard";
import { log } from "~/config/log";
import { missingForProduction, refuseToStart } from "~/config/production";
import { byArea, type Handler } from "~/front/areas";
import { drainable } from "~/front/drain";
import { expressHandler } from "~/front/express";
import { withPageCache } from "~/front/page-cache";
import { requestLog } from "~/front/request-log";
import { isReadingPath } from "~/i18n/locales";

/** The HTTP process: guards and headers come before Remix, which only gets requests that passed them. */
refuseToStart(missingForProduction(env));
refuseToStart([env.production && env.DATABASE_URL ? await loginFault(env.DATABASE_URL) : null]);
const vite = env.production
  ? null
  : await (await import("vite")).createServer({ server: { middlewareMode: true, hmr: false } });
const buildPath = pathToFileURL("build/server/index.js").href;
const loadBuild = async (): Promise<ServerBuild> =>
  (vite ? vite.ssrLoadModule("virtual:remix/server-build") : import(buildPath)) as Promise<ServerBuild>;

collectDefaultMetrics();
const duration = new Histogram({
  name: "http_request_duration_seconds",
  help: "Time from request to end of answer",
  labelNames: ["method", "status"],
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

const app = express();
app.disable("x-powered-by");
app.set("trust proxy", env.TRUST_PROXY);
app.use(
  measure,
  requestLog((line) => log.info(line, "request"), { behindProxy: env.TRUST_PROXY > 0 }),
  guard,
);
app.get("/healthz", (_request, response) => void response.type("text").send("ok"));
app.get("/metrics", metrics);
app.use(compression({ threshold: 512 }));
if (vite) app.use(vite.middlewares);
else app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y", fallthrough: true }));
app.use(
  express.static(env.production ? "build/client" : "public", { maxAge: env.production ? "1h" : 0, index: false }),
);

const changes = env.production && env.DATABASE_URL ? listen(env.DATABASE_URL, "public_pages") : null;
const { handle, warm } = await handler();
app.use(
  expressHandler(handle, (request, response) => ({
    cspNonce: (response.locals.nonce as string | null) ?? "",
    clientIp: request.ip ?? "",
    method: request.method,
  })),
);

const server = app.listen(env.PORT, env.HOST, () => {
  const { port } = server.address() as AddressInfo;
  log.info({ port }, "web ready");
  process.send?.({ ready: true, port });
  void warm();
});
// longer than a proxy's own, so that a reused connection is never closed under a request
server.keepAliveTimeout = 65_000;
const draining = drainable(server, { graceMs: env.DRAIN_SECONDS * 1_000 });

async function handler(): Promise<{ handle: Handler; warm: () => Promise<void> }> {
  if (!env.production) return { handle: createRequestHandler(loadBuild, "development"), warm: async () => {} };
  const build = await loadBuild();
  const answer = byArea(build, "production");
  // not imported here: what it fills belongs to the modules of the build
  const { warm, withKeptForm } = build.entry.module as typeof import("~/entry.server");
  const whole: Handler = async (request, context) => {
    const asked = await withKeptForm(request);
    return answer(asked, { ...context, method: asked.method });
  };
  return { handle: changes ? withPageCache(whole, changes) : whole, warm };
}

function measure(request: Request, response: Response, next: NextFunction): void {
  const end = duration.startTimer();
  response.once("finish", () => end({ method: request.method, status: String(response.statusCode) }));
  next();
}

/** Posts from other sites and oversized bodies end here; every answer carries the security headers. */
function guard(request: Request, response: Response, next: NextFunction): void {
  const nonce = isReadingPath(request.path) ? null : randomBytes(16).toString("base64");
  response.locals.nonce = nonce;
  response.set(
    securityHeaders({
      nonce,
      path: request.path,
      secure: request.secure || env.secureCookies,
      development: !env.production,
    }),
  );
  // a host name from outside must not decide what "same origin" is
  if (!env.TRUST_PROXY) delete request.headers["x-forwarded-host"];
  if (isForeign(request.method, request.headers, env.APP_URL)) {
    response.status(403).type("text").send("Forbidden");
    return;
  }
  if (!changesNothing(request.method)) {
    const length = Number(request.headers["content-length"] ?? Number.NaN);
    if (Number.isNaN(length) || length > maxBodyBytes) {
      response
        .status(Number.isNaN(length) ? 411 : 413)
        .type("text")
        .send(Number.isNaN(length) ? "Length required" : "Too large");
      return;
    }
  }
  next();
}

async function metrics(request: Request, response: Response): Promise<void> {
  const allowed = mayReadNumbers(
    { headers: request.headers, address: request.socket.remoteAddress },
    { token: env.METRICS_TOKEN, behindProxy: env.TRUST_PROXY > 0 },
  );
  if (!allowed) {
    response.status(404).type("text").send("Not found");
    return;
  }
  response.type(register.contentType).send(await register.metrics());
}

let closing = false;
/** First not ready, then the end once the last request is answered. */
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  globalThis.sprosseDraining = true;
  await draining.stop();
  await Promise.race([Promise.all([vite?.close(), changes?.close()]), sleep(500)]);
  process.exit(0);
}

// Vite would end the process at once on SIGTERM, before open requests are answered
process.removeAllListeners("SIGTERM");
process.on("SIGTERM", () => void close());
process.on("SIGINT", () => void close());
// the parent process is gone (killed), so this one must not stay behind
process.on("disconnect", () => void close());
