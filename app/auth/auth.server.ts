import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";
import { connect, type Database, type Db } from "#db/index.server";
import { deleteSession, updateSession } from "#db/repositories/sessions";
import { findRole, hasSecondFactor, updateUser } from "#db/repositories/users";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { log } from "~/config/log";
import { authSecret } from "~/config/secret.server";
import { clientAddressHeader } from "./client-address";
import { finishPath, mailedSignIn, openDoorPath } from "./mailed-sign-in.server";
import { lifetimes } from "./session-rules";

type AuthSettings = {
  /** a pool whose connections act as `system` */
  db: Db;
  secret: string;
  appUrl: string;
  secureCookies: boolean;
};

/**
 * After one of these paths the session has seen a second factor; a passkey with user verification is two factors in
 * one.
 */
const strongPaths = ["/two-factor/verify-totp", "/two-factor/verify-backup-code", "/passkey/verify-authentication"];

/**
 * better-auth on our own tables. It keeps sessions, cookies, authenticator apps, backup codes and passkeys. Signing in
 * by mail, session lifetimes and who needs a second factor are our own.
 */
function createAuth({ db, secret, appUrl, secureCookies }: AuthSettings) {
  const url = new URL(appUrl);
  return betterAuth({
    appName: "Sprosse",
    baseURL: url.origin,
    basePath: "/api/auth",
    trustedOrigins: [url.origin],
    secret,
    database: { db, type: "postgres", transaction: true },
    user: { modelName: "appUser" },
    account: { modelName: "authAccount" },
    verification: { modelName: "authVerification" },
    session: {
      modelName: "authSession",
      // the cookie outlives every session; the row decides
      expiresIn: lifetimes.candidate.absoluteSeconds,
      disableSessionRefresh: true,
      additionalFields: {
        secondFactorAt: { type: "date", required: false, input: false },
        lastSeenAt: { type: "date", required: false, input: false },
      },
    },
    advanced: {
      // the prefix is written out below: `__Host-` is stricter than the library's `__Secure-`
      useSecureCookies: false,
      cookiePrefix: secureCookies ? "__Host-sprosse" : "sprosse",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: secureCookies, path: "/" },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: "uuid" },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "authRateLimit",
      window: 900,
      max: 100,
    },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log[level]({ source: "auth" }, message) },
    databaseHooks: {
      session: {
        create: {
          before: async (session, ctx) => {
            const user = await findRole(db, session.userId);
            if (!user || user.disabledAt !== null) return false;
            const lifetime = user.role === "candidate" ? lifetimes.candidate : lifetimes.staff;
            const now = clock.now();
            const strong = strongPaths.includes(ctx?.path ?? "") || ctx?.path === openDoorPath;
            return {
              data: {
                expiresAt: new Date(now.getTime() + lifetime.absoluteSeconds * 1000),
                lastSeenAt: now,
                secondFactorAt: strong ? now : null,
              },
            };
          },
          after: async (session, ctx) => {
            await updateUser(db, session.userId, { lastSignedInAt: clock.now() });
            // signing in again ends the older session of this browser
            const cookie = ctx?.context.authCookies.sessionToken.name;
            const older = ctx?.headers && cookie ? await ctx.getSignedCookie(cookie, ctx.context.secret) : null;
            if (older && older !== session.token) {
              await deleteSession(db, { token: older });
            }
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        // A new passkey opens the account, so anybody who already has a second factor must have used it in this
        // session.
        if (!["/passkey/generate-register-options", "/passkey/verify-registration"].includes(ctx.path)) return;
        const session = await getSessionFromCtx(ctx);
        if (!session) throw new APIError("UNAUTHORIZED");
        if ((await hasSecondFactor(db, session.user.id)) && !session.session.secondFactorAt)
          throw new APIError("UNAUTHORIZED");
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== "/passkey/verify-registration" || ctx.context.returned instanceof APIError) return;
        const session = await getSessionFromCtx(ctx);
        if (!session) return;
        await updateUser(db, session.user.id, { twoFactorEnabled: true });
        await updateSession(db, { token: session.session.token }, { secondFactorAt: clock.now() });
      }),
    },
    plugins: [
      mailedSignIn(),
      asksAfterMail(
        twoFactor({
          issuer: "Sprosse",
          allowPasswordless: true,
          twoFactorTable: "authTwoFactor",
          twoFactorCookieMaxAge: 600,
          backupCodeOptions: { storeBackupCodes: "encrypted" },
          accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
        }),
      ),
      passkey({
        rpID: url.hostname,
        rpName: "Sprosse",
        origin: url.origin,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError("UNAUTHORIZED");
          },
        },
        schema: { passkey: { modelName: "authPasskey", fields: { credentialID: "credentialId" } } },
      }),
    ],
  });
}

/** The library asks for the second factor after a password; we have none, so it asks after the mail. */
function asksAfterMail<Plugin extends ReturnType<typeof twoFactor>>(plugin: Plugin): Plugin {
  for (const challenge of plugin.hooks.after) challenge.matcher = (ctx) => ctx.path === finishPath;
  return plugin;
}

export type Auth = ReturnType<typeof createAuth>;

declare global {
  var sprosseAuth: { auth: Auth; database: Database } | undefined;
}

/**
 * The process's own instance with a small pool of its own. The library opens no transactions of ours, so the
 * connections of this pool act as `system` from the start; nothing else may use it.
 */
export function authentication(): { auth: Auth; db: Db } {
  if (!globalThis.sprosseAuth) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is not set; `npm start` starts a server and sets it");
    const database = connect(url, { role: "sprosse_app", actor: "system", max: 4 });
    const auth = createAuth({
      db: database.db,
      secret: authSecret(),
      appUrl: env.APP_URL,
      secureCookies: env.secureCookies,
    });
    globalThis.sprosseAuth = { auth, database };
  }
  return { auth: globalThis.sprosseAuth.auth, db: globalThis.sprosseAuth.database.db };
}

/** For a graceful stop and for tests. */
export async function closeAuthentication(): Promise<void> {
  await globalThis.sprosseAuth?.database.close();
  globalThis.sprosseAuth = undefined;
}
