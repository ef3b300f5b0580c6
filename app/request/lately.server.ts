import { type Opened, openedAt, openedNow, readOpened, writeOpened } from "~/domain/find/lately";

const name = "lately";

/** What was opened last in this browser. */
export function openedBy(request: Request): Opened[] {
  const held = new RegExp(`(?:^|;\\s*)${name}=([\\w/~-]*)`).exec(request.headers.get("Cookie") ?? "")?.[1];
  return readOpened(held ?? "");
}

/** For the answer that ends a session, so that whoever comes next finds nothing. */
export const forgetOpened = `${name}=; Path=/specialist; Max-Age=0; HttpOnly; SameSite=Lax`;

/**
 * Remembers which records were opened, until the browser is closed: only their ids, and only on pages that ask for
 * them.
 * @param headers of the page's answer, which gets the cookie
 */
export function rememberOpened(request: Request, status: number, headers: Headers, secure: boolean): void {
  const opened = request.method === "GET" && status === 200 ? openedAt(new URL(request.url).pathname) : null;
  if (opened === null) return;
  const value = writeOpened(openedNow(opened, openedBy(request)));
  headers.append("Set-Cookie", `${name}=${value}; Path=/specialist; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`);
}
