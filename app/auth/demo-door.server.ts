import { isAPIError } from "better-auth/api";
import { candidateId } from "#db/demo/candidate-rows";
import { demoCityName } from "#db/demo/settings";
import { demoUsers, userId } from "#db/demo/users";
import { env } from "~/config/env.server";
import { ownPath } from "~/request/safe-path";
import { getSession, logAccess } from "./actor.server";
import { authentication } from "./auth.server";
import { authHeaders } from "./client-address";
import { forgetCookie } from "./second-factor.server";
import { endSession } from "./session.server";

type Args = { request: Request; context: { clientIp?: string } };

/** Who one was, and on which page. `userId` is null for a visitor. */
export type Standing = { userId: string | null; path: string };

const name = "demo-before";
const contact = demoUsers[0];

/** The demo's person for a role: the first of its list. */
export const demoUserOf = (role: string): string | undefined => {
  const found = demoUsers.find((user) => user.role === role);
  return found && userId(found.key);
};

/** The account of one of the demo's people who look for work; undefined where they have none. */
export const demoUserOfPerson = (id: string): string | undefined => {
  const found = demoUsers.find((user) => "person" in user && candidateId(user.person) === id);
  return found && userId(found.key);
};

/** What one of the demo's people is called. */
export const demoNameOf = (id: string): string | null =>
  demoUsers.find((user) => userId(user.key) === id)?.name ?? null;

/** What the bar says on every page of the demo; null outside it. Reads nothing but the request. */
export function demoBarFacts(request: Request) {
  if (!env.demo) return null;
  const before = standingBefore(request);
  return {
    city: demoCityName,
    contact: { name: contact.name, phone: contact.phone, email: contact.email },
    before: before && { name: before.userId && demoNameOf(before.userId) },
  };
}

/** Who this browser was before it last changed the role, and where; null when it has not. */
export function standingBefore(request: Request): Standing | null {
  const held = new RegExp(`(?:^|;\\s*)${name}=([a-z0-9]*)\\.([^;\\s]*)`).exec(request.headers.get("Cookie") ?? "");
  if (!held) return null;
  const [, key = "", written = ""] = held;
  const user = demoUsers.find((each) => each.key === key);
  if (key !== "" && !user) return null;
  return { userId: user ? userId(user.key) : null, path: ownPath(decoded(written), "/") };
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return "";
  }
}

/**
 * Becomes somebody else in this browser: the earlier session ends, a new one begins without mail or second factor.
 * @param to id of one of the demo's people; null: a visitor again
 * @param from page one was on, for the way back; null where no way back is wanted
 * @returns the cookies, or null when that door does not open; then nothing has changed
 */
export async function changeDemoRole(args: Args, to: string | null, from: string | null): Promise<Headers | null> {
  const { login } = await getSession(args);
  const opened = to === null ? await forgetCookie(args) : await openDoor(args, to);
  if (!opened) return null;
  if (login) {
    await endSession(login.actor.userId, login.id);
    await logAccess(login.actor, "signed-out", new URL(args.request.url).pathname);
  }
  const headers = new Headers(opened);
  if (from !== null) {
    const user = demoUsers.find((each) => userId(each.key) === login?.actor.userId);
    // nobody comes back by this way to an account that is not one of the demo's own
    const kept = user || !login ? `${user?.key ?? ""}.${encodeURIComponent(from)}` : "; Max-Age=0";
    headers.append(
      "Set-Cookie",
      `${name}=${kept}; Path=/; HttpOnly; SameSite=Lax${env.secureCookies ? "; Secure" : ""}`,
    );
  }
  return headers;
}

async function openDoor(args: Args, userId: string): Promise<Headers | null> {
  const { auth } = authentication();
  try {
    const { headers } = await auth.api.openDoor({ body: { userId }, headers: authHeaders(args), returnHeaders: true });
    return headers;
  } catch (error) {
    if (isAPIError(error)) return null;
    throw error;
  }
}
