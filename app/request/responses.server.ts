import { redirect } from "@remix-run/node";
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

/** Sends to the sign-in page and back to this one; only to our own paths, never another site. @throws a redirect */
export function throwToSignIn(request: Request): never {
  throw redirect(`/auth/sign-in?next=${encodeURIComponent(pageOf(request))}`);
}

/** Signed in by mail alone: sends to set up a second factor, then back here. @throws a redirect */
export function throwToEnrol(request: Request): never {
  throw redirect(`/auth/enrol?next=${encodeURIComponent(pageOf(request))}`);
}

/** After a form there is no page to go back to. */
function pageOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return request.method === "GET" ? safePath(pathname.replace(/\.data$/, "") + search, "/") : "/";
}
