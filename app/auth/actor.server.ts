import { carryLook, withActor } from "#db/index.server";
import { noteAccess } from "#db/repositories/access-log";
import { clock } from "~/config/clock";
import type { AccessEvent } from "~/domain/access/events";
import { lookAt } from "~/domain/access/looks";
import type { Actor, Role, SignedIn } from "~/domain/actor";
import { isWorkLocale, type WorkLocale } from "~/i18n/locales";
import { throwNotFound, throwToEnrol, throwToSignIn } from "~/request/responses.server";
import { keepTyped } from "./kept-form.server";
import { refusalBook } from "./refusals";
import { findLogin, type Login } from "./session.server";

type SessionUser = { name: string; email: string; locale: WorkLocale };
export type Session = {
  /** a visitor as long as a second factor is still missing */
  actor: Exclude<Actor, { role: "system" }>;
  user: SessionUser | null;
  /** what sign-in knows about this browser, for the pages under /auth */
  login: Login | null;
};
type Args = { request: Request; context: object };

// One HTTP request runs several loaders; they share its context object, so the session is read once.
const sessions = new WeakMap<object, Promise<Session>>();

/** Who is asking; read once per request, however many loaders ask. */
export function getSession(args: Args): Promise<Session> {
  const known = sessions.get(args.context);
  if (known) return known;
  const session = lookUp(args.request);
  sessions.set(args.context, session);
  return session;
}

async function lookUp(request: Request): Promise<Session> {
  const login = await findLogin(request);
  if (!login?.strong) return { actor: { role: "visitor" }, user: null, login };
  const { name, email, locale } = login;
  return { actor: login.actor, user: { name, email, locale: isWorkLocale(locale) ? locale : "de" }, login };
}

const mayNoteRefusal = refusalBook();

/**
 * The signed-in actor, if in one of these roles.
 * @throws a redirect to the sign-in page and back when signed out, to setting up a second factor when that is missing,
 *   and 404 for any other role: a page that is not yours does not exist
 */
export async function requireActor<R extends SignedIn["role"]>(
  args: Args,
  roles: R[],
): Promise<SignedIn & { role: R }> {
  const { actor, login } = await getSession(args);
  if (actor.role === "visitor") {
    const kept = await keepTyped(args.request);
    return login ? throwToEnrol(args.request, kept) : throwToSignIn(args.request, kept);
  }
  if (!(roles as Role[]).includes(actor.role)) {
    if (mayNoteRefusal(actor.userId, clock.now()))
      await logAccess(actor, "refused", new URL(args.request.url).pathname);
    throwNotFound();
  }
  noteLook(args, actor);
  return actor as SignedIn & { role: R };
}

// the frame and the page are loaded by one request: that is one look
const looks = new WeakSet<object>();

/** Where the page is about somebody, what is read for it next is written into the access log. */
function noteLook({ request, context }: Args, actor: Actor): void {
  if ((request.method !== "GET" && request.method !== "HEAD") || looks.has(context)) return;
  const look = lookAt(new URL(request.url));
  if (look === null) return;
  looks.add(context);
  carryLook(actor, { ...look, at: clock.now() });
}

/** Writes one line of the access log: who, what, where; ids only. */
export async function logAccess(
  actor: Actor,
  event: AccessEvent,
  path: string,
  detail: Record<string, string> = {},
): Promise<void> {
  await withActor(actor, (trx) => noteAccess(trx, actor, { event, at: clock.now(), path: path.slice(0, 300), detail }));
}
