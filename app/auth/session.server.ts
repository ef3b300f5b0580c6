import { createHmac, timingSafeEqual } from "node:crypto";
import {
  deleteSessionOf,
  deleteSessions,
  findSession,
  findSessionOwner,
  updateSession,
} from "#db/repositories/sessions";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { authSecret } from "~/config/secret.server";
import type { SignedIn } from "~/domain/actor";
import { questionsSince } from "~/domain/find/question";
import { isUuid } from "~/domain/uuid";
import { authentication } from "./auth.server";
import { lifetimes, needsSecondFactor } from "./session-rules";

/** A signed-in browser. */
export type Login = {
  id: string;
  actor: SignedIn;
  name: string;
  email: string;
  /** language of the work areas and of mails */
  locale: string;
  /** whether the person has an authenticator app or a passkey */
  hasFactor: boolean;
  /** false: signed in by mail alone although the role needs a second factor; only setting one up is allowed */
  strong: boolean;
  signedInAt: Date;
  /** words of the question whose number stands in the address as `asked`; null when it is too old, or somebody else's */
  asked: string | null;
};

/**
 * The session of a request, or null when there is none, it has ended or been idle too long, or the user is disabled.
 * One query, and a second one once a minute. What the user asked is read with it: every list needs both.
 */
export async function findLogin(request: Request): Promise<Login | null> {
  const token = sessionToken(request);
  if (!token) return null;
  const { db } = authentication();
  const now = clock.now();
  const asked = new URL(request.url).searchParams.get("asked");
  const question = asked !== null && isUuid(asked) ? { id: asked, since: questionsSince(now) } : undefined;
  const row = await findSession(db, token, now, question);
  const actor = row && actorOf(row);
  if (!row || !actor) return null;

  const lifetime = actor.role === "candidate" ? lifetimes.candidate : lifetimes.staff;
  const idleSeconds = (now.getTime() - row.lastSeenAt.getTime()) / 1000;
  if (idleSeconds > lifetime.idleSeconds) {
    // the row stays until the next sign-in, so that what is still being typed can be kept for its owner
    await updateSession(db, { id: row.id }, { expiresAt: now });
    return null;
  }
  if (idleSeconds > 60) {
    await updateSession(db, { id: row.id }, { lastSeenAt: now });
  }
  return {
    id: row.id,
    actor,
    name: row.name,
    email: row.email,
    locale: row.locale,
    hasFactor: row.twoFactorEnabled,
    strong: row.secondFactorAt !== null || !needsSecondFactor(actor.role),
    signedInAt: row.createdAt,
    asked: row.asked ?? null,
  };
}

/** Whose session a request carries, also when it has ended; null after signing out, or when there was none. */
export async function ownerOfSession(request: Request): Promise<string | null> {
  const token = sessionToken(request);
  return token ? await findSessionOwner(authentication().db, token) : null;
}

type ActorRow = {
  userId: string;
  role: string;
  employerId: string | null;
  candidateId: string | null;
};

function actorOf({ userId, role, employerId, candidateId }: ActorRow): SignedIn | null {
  if (role === "specialist" || role === "coordinator") return { role, userId };
  if (role === "employer" && employerId) return { role, userId, employerId };
  if (role === "candidate" && candidateId) return { role, userId, candidateId };
  return null;
}

const cookieName = `${env.secureCookies ? "__Host-sprosse" : "sprosse"}.session_token`;

/**
 * The token in the session cookie, if its signature is ours: `<token>.<HMAC-SHA256, base64>`, as better-auth writes it.
 * A token read from the database opens nothing without the secret.
 */
function sessionToken(request: Request): string | null {
  const header = request.headers.get("cookie") ?? "";
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${cookieName}=`));
  if (!pair) return null;
  const value = decode(pair.slice(cookieName.length + 1));
  const dot = value.lastIndexOf(".");
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const expected = createHmac("sha256", authSecret()).update(token).digest();
  const given = Buffer.from(value.slice(dot + 1), "base64");
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

/** Ends all sessions of a user at once, or all but one. @returns how many ended */
export const endSessions = (userId: string, except?: string): Promise<number> =>
  deleteSessions(authentication().db, userId, except);

/** Ends one session of this user. */
export const endSession = (userId: string, sessionId: string): Promise<void> =>
  deleteSessionOf(authentication().db, userId, sessionId);

/** Whether a request carries a session, read or not; it may have ended. */
export const carriesSession = (request: Request): boolean =>
  (request.headers.get("Cookie") ?? "").split(/;\s*/).some((cookie) => cookie.startsWith(`${cookieName}=`));
