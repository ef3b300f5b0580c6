import { isAPIError } from "better-auth/api";
import { deleteSession, updateSession } from "#db/repositories/sessions";
import { clock } from "~/config/clock";
import { logAccess } from "./actor.server";
import { authentication } from "./auth.server";
import { authHeaders } from "./client-address";
import { consumeLimit, limits } from "./rate-limit.server";
import { signIn } from "./sign-in.server";

type Args = {
  request: Request;
  context: { clientIp?: string };
};

export type FactorAnswer =
  | { outcome: "passed"; headers: Headers; userId: string }
  | { outcome: "wrong" }
  /** locked for a quarter of an hour after ten wrong codes, or the challenge has expired: sign in again */
  | { outcome: "locked" }
  | { outcome: "over" };

/**
 * The second step of signing in: six digits of the authenticator app, or a backup code. The library counts wrong tries
 * per challenge (5) and per account (10, then a quarter of an hour).
 */
export async function answerChallenge(args: Args, typed: string): Promise<FactorAnswer> {
  const { auth, db } = authentication();
  const code = typed.replace(/\s/g, "");
  const call = { body: { code }, headers: authHeaders(args), returnHeaders: true } as const;
  try {
    const isDigits = /^\d{6}$/.test(code);
    const { headers, response } = isDigits
      ? await auth.api.verifyTOTP(call)
      : await auth.api.verifyBackupCode({ ...call, body: { code: typed.trim() } });
    const userId = response.user.id;
    if (isDigits && !(await firstUse(userId, code))) {
      await deleteSession(db, { token: response.token ?? "" });
      return { outcome: "wrong" };
    }
    await logAccess(signIn, "signed-in", "/auth/second-factor", { user: userId });
    return { outcome: "passed", headers, userId };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await logAccess(signIn, "second-factor-failed", "/auth/second-factor");
    return { outcome: outcomeOf(error.body?.code) };
  }
}

function outcomeOf(code: string | undefined): "wrong" | "locked" | "over" {
  if (code === "ACCOUNT_TEMPORARILY_LOCKED") return "locked";
  if (code === "INVALID_CODE" || code === "INVALID_BACKUP_CODE") return "wrong";
  return "over";
}

/** A code read over somebody's shoulder must not work again in its minute (ASVS 5.0, 6.5.1). */
async function firstUse(userId: string, code: string): Promise<boolean> {
  const { db } = authentication();
  return (await consumeLimit(db, limits.factorCodeOnce, `${userId}/${code}`, clock.now())).allowed;
}

/**
 * Starts setting up an authenticator app: a new secret that only counts once a first code was typed.
 * @returns false when there is one already
 */
export async function beginApp(args: Args): Promise<boolean> {
  const { auth } = authentication();
  try {
    await auth.api.enableTwoFactor({ body: { method: "totp" }, headers: authHeaders(args) });
    return true;
  } catch (error) {
    if (isAPIError(error)) return false;
    throw error;
  }
}

/**
 * Confirms the app with its first code and exchanges the session for a strong one. @returns null when the code is wrong
 */
export async function confirmApp(args: Args, userId: string, typed: string): Promise<Headers | null> {
  const { auth } = authentication();
  const code = typed.replace(/\s/g, "");
  try {
    const { headers } = await auth.api.verifyTOTP({ body: { code }, headers: authHeaders(args), returnHeaders: true });
    await firstUse(userId, code);
    await logAccess(signIn, "second-factor-set", "/auth/enrol", { user: userId, kind: "totp" });
    return headers;
  } catch (error) {
    if (isAPIError(error)) return null;
    throw error;
  }
}

/** The app still waiting for its first code, to show its QR code again. */
export async function pendingApp(args: Args): Promise<{ uri: string; secret: string } | null> {
  const { auth } = authentication();
  try {
    const { totpURI } = await auth.api.getTOTPURI({ body: {}, headers: authHeaders(args) });
    return { uri: totpURI, secret: new URL(totpURI).searchParams.get("secret") ?? "" };
  } catch (error) {
    if (isAPIError(error)) return null;
    throw error;
  }
}

/** The backup codes of a user, shown once after setting up. */
export async function backupCodesOf(userId: string): Promise<string[]> {
  const { auth } = authentication();
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId } });
  return backupCodes;
}

/** Makes ten new backup codes; the old ones stop working. @returns null when there is no authenticator app */
export async function renewBackupCodes(args: Args): Promise<string[] | null> {
  const { auth } = authentication();
  try {
    const { backupCodes } = await auth.api.generateBackupCodes({ body: {}, headers: authHeaders(args) });
    return backupCodes;
  } catch (error) {
    if (isAPIError(error)) return null;
    throw error;
  }
}

/** Demo only: counts this session as strong without a second factor. */
export async function skipFactor(sessionId: string): Promise<void> {
  await updateSession(authentication().db, { id: sessionId }, { secondFactorAt: clock.now() });
}

/**
 * What a browser throws away when somebody signs out, for whoever sits at it next: pages it has kept and what they have
 * stored. Cookies are ended one by one, because that of the language stays.
 */
export const keptBySite = '"cache", "storage"';

/** Cookies that end this browser's session. */
export async function forgetCookie(args: Args): Promise<Headers> {
  const { auth } = authentication();
  const { headers } = await auth.api.forgetCookie({ headers: authHeaders(args), returnHeaders: true });
  return headers;
}
