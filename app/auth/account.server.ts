import { deletePasskey, hasApp, listPasskeys } from "#db/repositories/factors";
import { listSessions } from "#db/repositories/sessions";
import { findRole, updateUser } from "#db/repositories/users";
import type { Role } from "~/domain/actor";
import { authentication } from "./auth.server";
import { homeOf } from "./session-rules";

/** First page of a user's role, in their language. */
export async function homeOfUser(userId: string): Promise<string> {
  const row = await findRole(authentication().db, userId);
  return row ? homeOf(row.role as Role, row.locale) : "/";
}

type AccountSession = {
  id: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
};

export type Account = {
  sessions: AccountSession[];
  passkeys: { id: string; name: string | null; createdAt: Date | null }[];
  /** whether an authenticator app has been set up and confirmed */
  hasApp: boolean;
};

/** The second factors, sessions and language of an account, for its own page. One query. */
export async function findAccount(userId: string): Promise<Account> {
  const { db } = authentication();
  const [sessions, passkeys, app] = await Promise.all([
    listSessions(db, userId),
    listPasskeys(db, userId),
    hasApp(db, userId, true),
  ]);
  return {
    sessions: sessions.map((session) => ({ ...session, userAgent: session.userAgent ?? "" })),
    passkeys,
    hasApp: app,
  };
}

/** Whether an authenticator app has been started but not yet confirmed with a first code. */
export const hasPendingApp = (userId: string): Promise<boolean> => hasApp(authentication().db, userId, false);

/** Removes a passkey, unless it is the last second factor of somebody who needs one. @returns whether it was removed */
export async function removePasskey(userId: string, passkeyId: string): Promise<boolean> {
  const account = await findAccount(userId);
  if (!account.hasApp && account.passkeys.length < 2) return false;
  return deletePasskey(authentication().db, userId, passkeyId);
}

/** The language of the work areas and of mails. */
export async function setLocale(userId: string, locale: string): Promise<void> {
  await updateUser(authentication().db, userId, { locale });
}
