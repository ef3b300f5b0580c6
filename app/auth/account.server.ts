import { sql } from "kysely";
import type { Role } from "~/domain/actor";
import { authentication } from "./auth.server";
import { homeOf } from "./session-rules";

/** First page of a user's role, in their language. */
export async function homeOfUser(userId: string): Promise<string> {
  const { db } = authentication();
  const row = await db
    .selectFrom("appUser as user")
    .innerJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .select(["membership.role", "user.locale"])
    .where("user.id", "=", userId)
    .executeTakeFirst();
  return row ? homeOf(row.role as Role, row.locale) : "/";
}

export interface AccountSession {
  id: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
}

export interface Account {
  sessions: AccountSession[];
  passkeys: { id: string; name: string | null; createdAt: Date | null }[];
  /** an authenticator app that has been confirmed */
  hasApp: boolean;
}

/** What a person can see about their own way in. One query. */
export async function findAccount(userId: string): Promise<Account> {
  const { db } = authentication();
  const sessions = db
    .selectFrom("authSession")
    .select(["id", "userAgent", "createdAt", "lastSeenAt"])
    .where("userId", "=", userId)
    .where("expiresAt", ">", sql<Date>`now()`)
    .orderBy("lastSeenAt", "desc")
    .execute();
  const passkeys = db
    .selectFrom("authPasskey")
    .select(["id", "name", "createdAt"])
    .where("userId", "=", userId)
    .orderBy("createdAt")
    .execute();
  const app = db
    .selectFrom("authTwoFactor")
    .select("id")
    .where("userId", "=", userId)
    .where("verified", "=", true)
    .executeTakeFirst();
  return {
    sessions: (await sessions).map((session) => ({ ...session, userAgent: session.userAgent ?? "" })),
    passkeys: await passkeys,
    hasApp: (await app) !== undefined,
  };
}

/** Whether an authenticator app was begun and waits for its first code. */
export async function hasPendingApp(userId: string): Promise<boolean> {
  const { db } = authentication();
  const row = await db
    .selectFrom("authTwoFactor")
    .select("id")
    .where("userId", "=", userId)
    .where("verified", "=", false)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a passkey away, unless it is the last factor of somebody who needs one. @returns whether it is gone */
export async function removePasskey(userId: string, passkeyId: string): Promise<boolean> {
  const { db } = authentication();
  const { passkeys, hasApp } = await findAccount(userId);
  if (!hasApp && passkeys.length < 2) return false;
  const result = await db
    .deleteFrom("authPasskey")
    .where("userId", "=", userId)
    .where(sql<string>`id::text`, "=", passkeyId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** The language of the work areas and of mails. */
export async function setLocale(userId: string, locale: string): Promise<void> {
  await authentication().db.updateTable("appUser").set({ locale }).where("id", "=", userId).execute();
}
