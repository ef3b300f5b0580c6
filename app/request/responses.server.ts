import { json, redirect } from "@remix-run/node";
import { safePath } from "./safe-path";

/** Forbidden and missing pages look alike. @throws 404 */
export function throwNotFound(): never {
  throw new Response("Not found", { status: 404, statusText: "Not Found" });
}

/** The status of something that was here and has ended; unlike 404 it is not looked for again. */
export const gone = 410;

/** The page is only looked at: it takes no form. @throws 405 */
export function throwReadOnly(): never {
  throw new Response("Read only", { status: 405, statusText: "Method Not Allowed", headers: { Allow: "GET, HEAD" } });
}

/**
 * Sends to the sign-in page and back to this one; only to our own paths, never another site.
 * @param kept the address that brings back what was typed @throws a redirect
 */
export function throwToSignIn(request: Request, kept: string | null = null): never {
  throw redirect(`/auth/sign-in?next=${encodeURIComponent(safePath(kept, pageOf(request)))}`);
}

/** Signed in by mail alone: sends to set up a second factor, then back here. @throws a redirect */
export function throwToEnrol(request: Request, kept: string | null = null): never {
  throw redirect(`/auth/enrol?next=${encodeURIComponent(safePath(kept, pageOf(request)))}`);
}

/** The page itself; after a form the page of that address, which leads to the form's own where it has none. */
function pageOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return safePath(pathname.replace(/\.data$/, "") + search, "/");
}

/**
 * What a form was for is gone, or was never there, which looks alike. What was typed is shown once more, to be copied.
 * @throws 404
 */
export function throwNotFoundWith(typed: string[]): never {
  throw json({ typed }, { status: 404, statusText: "Not Found" });
}
