import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { deleteSessionCookie, setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { codeLength } from "./mail-proof";

export const finishPath = "/mailed-sign-in/finish";
export const openDoorPath = "/mailed-sign-in/open-door";

/** A sign-in request as it waits in auth_verification. */
export const mailedRequest = z.object({
  purpose: z.enum(["sign-in", "invitation"]),
  email: z.string(),
  to: z.string(),
  codeLength,
});
export type MailedRequest = z.infer<typeof mailedRequest>;
export const requestIdentifier = (requestId: string) => `mailed:${requestId}`;

/**
 * Signing in by mail. The stock plugins use up a link on GET, which mail scanners send, and bind a code to an address
 * instead of to the browser that asked for it. None of these endpoints can be reached over HTTP.
 */
export const mailedSignIn = () =>
  ({
    id: "mailed-sign-in",
    endpoints: {
      /**
       * Uses up the request and starts the session. The caller has checked the link or code. 401 when it was already
       * used.
       */
      finishMailedSignIn: createAuthEndpoint(
        finishPath,
        { method: "POST", metadata: { SERVER_ONLY: true }, body: z.object({ requestId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const used = await internalAdapter.consumeVerificationValue(requestIdentifier(ctx.body.requestId));
          const request = used ? mailedRequest.safeParse(JSON.parse(used.value)) : null;
          const found = request?.success ? await internalAdapter.findUserByEmail(request.data.email) : null;
          if (!found) throw new APIError("UNAUTHORIZED");
          const user = found.user.emailVerified
            ? found.user
            : await internalAdapter.updateUser(found.user.id, { emailVerified: true });
          const session = await internalAdapter.createSession(user.id);
          // null: the user is disabled or no longer has a role
          if (!session) throw new APIError("UNAUTHORIZED");
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ userId: user.id });
        },
      ),
      /** The demo's open door: a session without mail or second factor. */
      openDoor: createAuthEndpoint(
        openDoorPath,
        { method: "POST", metadata: { SERVER_ONLY: true }, body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
          const session = user && (await ctx.context.internalAdapter.createSession(user.id));
          if (!user || !session) throw new APIError("UNAUTHORIZED");
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ userId: user.id });
        },
      ),
      /** Clears the cookie; the caller deletes the row. */
      forgetCookie: createAuthEndpoint(
        "/mailed-sign-in/forget",
        { method: "POST", metadata: { SERVER_ONLY: true } },
        async (ctx) => {
          deleteSessionCookie(ctx);
          return ctx.json({});
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
