import type { IncomingHttpHeaders } from "node:http";

declare global {
  /** true while the process waits for its last requests; it then reports that it is not ready */
  var sprosseDraining: boolean | undefined;
}

/** Bytes; enough for a spreadsheet of 5 MB and its form fields. */
export const maxBodyBytes = 6 * 1024 * 1024;

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
/** Whether a request with this method only reads. */
export const changesNothing = (method: string): boolean => safe.has(method);

/**
 * Whether a writing request does not come from our own pages. Browsers send `Sec-Fetch-Site` or `Origin` with every
 * post; a post with neither, or with another site's, is refused. Remix checks documents only, and by a host name that
 * the request supplies.
 */
export function isForeign(method: string, headers: IncomingHttpHeaders, appUrl: string): boolean {
  if (safe.has(method)) return false;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin";
  const { origin } = headers;
  if (origin === undefined || origin === "null") return true;
  return origin !== new URL(appUrl).origin && origin !== sameHostOrigin(headers, appUrl);
}

/** On loopback the port may differ from APP_URL's (another one was free); the Host header then names our own origin. */
function sameHostOrigin(headers: IncomingHttpHeaders, appUrl: string): string | null {
  const { hostname, protocol } = new URL(appUrl);
  const host = headers.host ?? "";
  const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
  return loopback.test(hostname) && loopback.test(host) ? `${protocol}//${host}` : null;
}

/**
 * Whether a request may read a process's numbers: with the token, or without one from this machine itself. Behind a proxy
 * everybody has its address, so an address says nothing there.
 */
export function mayReadNumbers(
  { headers, address }: { headers: IncomingHttpHeaders; address: string | undefined },
  { token, behindProxy }: { token: string | undefined; behindProxy: boolean },
): boolean {
  if (token !== undefined) return headers.authorization === `Bearer ${token}`;
  const isForwarded = behindProxy || headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  return !isForwarded && ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(address ?? "");
}

const personal = /^\/(specialist|employer|coordinator|auth|mailbox|api|[a-z]+\/(?:my|told|copy|seen))(\/|\.data|$)/;

export function securityHeaders(page: {
  /** null for a page without any script: then none may run at all */
  nonce: string | null;
  path: string;
  secure: boolean;
  development: boolean;
}): Record<string, string> {
  const csp = [
    "default-src 'none'",
    page.nonce === null
      ? "script-src 'none'"
      : `script-src 'self' 'nonce-${page.nonce}'${page.development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${page.development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${page.development ? " ws:" : ""}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    "Content-Security-Policy": csp.join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(page.secure ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
    ...(personal.test(page.path) ? { "Cache-Control": "no-store" } : {}),
  };
}
