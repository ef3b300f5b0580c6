import { createHmac, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import type { SignedIn } from "~/domain/actor";
import { authentication } from "./auth.server";
import { authSecret } from "./secret.server";
import { lifetimes, needsSecondFactor } from "./session-rules";

/** A signed-in browser. */
export interface Login {
  id: string;
  actor: SignedIn;
  name: string;
  email: string;
  /** language of the work areas and of mails */
  locale: string;
  /** whether the person has an authenticator app or a passkey */
  hasFactor: boolean;
  /** false: signed in by mail alone though the role needs a second factor; only setting one up is allowed */
  strong: boolean;
  signedInAt: Date;
}

/** The session of a request, or null: none, ended, idle too long, or the user is disabled. One query, two once a minute. */
export async function findLogin(request: Request): Promise<Login | null> {
  const token = sessionToken(request);
  if (!token) return null;
  const { db } = authentication();
  const now = clock.now();
  const row = await db
    .selectFrom("authSession as session")
    .innerJoin("appUser as user", "user.id", "session.userId")
    .innerJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .select([
      "session.id",
      "session.lastSeenAt",
      "session.secondFactorAt",
      "session.createdAt",
      "user.id as userId",
      "user.name",
      "user.email",
      "user.locale",
      "user.twoFactorEnabled",
      "membership.role",
      "membership.employerId",
      "membership.candidateId",
    ])
    .where("session.token", "=", token)
    .where("session.expiresAt", ">", now)
    .where("user.disabledAt", "is", null)
    .executeTakeFirst();
  const actor = row && actorOf(row);
  if (!row || !actor) return null;

  const lifetime = actor.role === "candidate" ? lifetimes.candidate : lifetimes.staff;
  const idleSeconds = (now.getTime() - row.lastSeenAt.getTime()) / 1000;
  if (idleSeconds > lifetime.idleSeconds) {
    await db.deleteFrom("authSession").where("id", "=", row.id).execute();
    return null;
  }
  if (idleSeconds > 60) {
    await db.updateTable("authSession").set({ lastSeenAt: now }).where("id", "=", row.id).execute();
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
  };
}

interface ActorRow {
  userId: string;
  role: string;
  employerId: string | null;
  candidateId: string | null;
}

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

/** Ends sessions at once: all of a user, or all but one. @returns how many ended */
export async function endSessions(userId: string, except?: string): Promise<number> {
  const { db } = authentication();
  const result = await db
    .deleteFrom("authSession")
    .where("userId", "=", userId)
    .$if(except !== undefined, (query) => query.where("id", "<>", except ?? ""))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Ends one session of this user. */
export async function endSession(userId: string, sessionId: string): Promise<void> {
  const { db } = authentication();
  await db
    .deleteFrom("authSession")
    .where("userId", "=", userId)
    .where(sql<string>`id::text`, "=", sessionId)
    .execute();
}
