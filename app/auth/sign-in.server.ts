import { randomUUID } from "node:crypto";
import { isAPIError } from "better-auth/api";
import { withActor } from "#db/index.server";
import { findMailedRequest, insertMailedRequest } from "#db/repositories/mailed-requests";
import { clock } from "~/config/clock";
import { authSecret } from "~/config/secret.server";
import type { Actor } from "~/domain/actor";
import type { Locale } from "~/i18n/locales";
import { safePath } from "~/request/safe-path";
import { insertMessage } from "~/services/message/queue-message";
import { logAccess } from "./actor.server";
import { authentication } from "./auth.server";
import { isCityReady } from "./city-ready.server";
import { authHeaders, clientSource } from "./client-address";
import { codeFits, idOfToken } from "./mail-proof";
import { type MailedRequest, mailedRequest, requestIdentifier } from "./mailed-sign-in.server";
import { consumeLimit, limits } from "./rate-limit.server";

export const signIn: Actor = { role: "system", name: "sign-in" };
/** Minutes for which the code and link of a sign-in mail work. */
export const signInMinutes = 10;

type Args = {
  request: Request;
  context: { clientIp?: string };
};

export type Started = { requestId: string } | { retryAfter: number } | { notSetUp: true };

/**
 * Requests a sign-in mail. It does the same work for every address and never checks whether it belongs to anybody (the
 * worker does that later), so neither the answer nor its timing gives that away.
 */
export async function startSignIn(
  args: Args,
  input: { email: string; next: string; locale: Locale },
): Promise<Started> {
  if (!(await isCityReady())) return { notSetUp: true };
  const now = clock.now();
  const { db } = authentication();
  const source = clientSource(args);
  const verdicts = [
    await consumeLimit(db, limits.signInPerClient, source, now),
    await consumeLimit(db, limits.signInPerAddress, `${source} ${input.email}`, now),
  ];
  const refused = verdicts.find((verdict) => !verdict.allowed);
  if (refused) return { retryAfter: refused.retryAfter };

  const requestId = randomUUID();
  const short = await consumeLimit(db, limits.shortCodePerAddress, input.email, now);
  const waiting: MailedRequest = {
    purpose: "sign-in",
    email: input.email,
    to: input.next,
    codeLength: short.allowed ? "short" : "long",
  };
  await withActor(signIn, async (trx) => {
    await insertMailedRequest(trx, {
      identifier: requestIdentifier(requestId),
      request: waiting,
      expiresAt: new Date(now.getTime() + signInMinutes * 60_000),
    });
    await insertMessage(trx, {
      id: requestId,
      template: "sign-in",
      locale: input.locale,
      uniqueKey: `sign-in/${requestId}`,
      recipientEmail: input.email,
      recipientUserId: null,
      recipientCandidateId: null,
      refs: {},
    });
  });
  return { requestId };
}

/** `headers` carry the cookies. */
export type Finished =
  | { outcome: "signed-in"; headers: Headers; next: string; userId: string }
  /** the code or link was right; the second factor is still missing */
  | { outcome: "second-factor"; headers: Headers; next: string; hasApp: boolean }
  /** wrong, expired, used or unknown: nobody is told which */
  | { outcome: "refused" }
  /** nobody has said yet who answers for the data */
  | { outcome: "not-set-up" }
  | { outcome: "too-many"; retryAfter: number };

/**
 * Finishes with the typed code, in the browser that asked for it. Five tries per request, of which the first always
 * counts: a code that was already sent works whatever others at the same source have done.
 */
export async function finishWithCode(args: Args, requestId: string, code: string): Promise<Finished> {
  const now = clock.now();
  const { db } = authentication();
  const perClient = await consumeLimit(db, limits.proofPerClient, clientSource(args), now);
  const perRequest = await consumeLimit(db, limits.codePerRequest, requestId, now);
  if (!perRequest.allowed) return { outcome: "too-many", retryAfter: 0 };
  if (!perClient.allowed && perRequest.count > 1) return { outcome: "too-many", retryAfter: perClient.retryAfter };
  const waiting = await findWaiting(requestId);
  if (!waiting || !codeFits(authSecret(), requestId, code, waiting.codeLength)) return refuse(args);
  return finish(args, requestId);
}

/** Finishes with the link of a mail of this kind, after the button on our page was pressed. */
export async function finishWithToken(args: Args, purpose: "link" | "invitation", token: string): Promise<Finished> {
  const { db } = authentication();
  // nobody can guess a link, so only malformed ones are counted
  const requestId = idOfToken(authSecret(), purpose, token);
  if (requestId) return finish(args, requestId);
  const perClient = await consumeLimit(db, limits.proofPerClient, clientSource(args), clock.now());
  return perClient.allowed ? refuse(args) : { outcome: "too-many", retryAfter: perClient.retryAfter };
}

async function refuse(args: Args): Promise<Finished> {
  await logAccess(signIn, "sign-in-failed", new URL(args.request.url).pathname);
  return { outcome: "refused" };
}

async function finish(args: Args, requestId: string): Promise<Finished> {
  if (!(await isCityReady())) return { outcome: "not-set-up" };
  const waiting = await findWaiting(requestId);
  if (!waiting) return refuse(args);
  const { auth } = authentication();
  try {
    const { headers, response } = await auth.api.finishMailedSignIn({
      body: { requestId },
      headers: authHeaders(args),
      returnHeaders: true,
    });
    const next = safePath(waiting.to, "");
    // the factor plugin takes the session back and asks for the second factor instead
    if (isChallenge(response)) {
      return { outcome: "second-factor", headers, next, hasApp: response.twoFactorMethods.includes("totp") };
    }
    await logAccess(signIn, "signed-in", "/auth", { user: response.userId });
    return { outcome: "signed-in", headers, next, userId: response.userId };
  } catch (error) {
    if (isAPIError(error)) return refuse(args);
    throw error;
  }
}

/** The plugin's answer replaces the endpoint's own, which its types cannot know. */
function isChallenge(response: object): response is { twoFactorRedirect: true; twoFactorMethods: string[] } {
  return "twoFactorRedirect" in response && "twoFactorMethods" in response;
}

/** The request waiting under this id, without using it up; null when expired or used. */
async function findWaiting(requestId: string): Promise<MailedRequest | null> {
  const { db } = authentication();
  const waiting = await findMailedRequest(db, requestIdentifier(requestId), clock.now());
  return waiting === undefined ? null : mailedRequest.parse(waiting);
}
