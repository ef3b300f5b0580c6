import { createCookie, data, redirect } from "@remix-run/node";
import { homeOfUser } from "~/auth/account.server";
import type { Finished } from "~/auth/sign-in.server";
import { env } from "~/config/env.server";
import { authSecret } from "~/config/secret.server";
import { safePath } from "~/request/safe-path";

/** Remembers on this browser which mail was asked for, so that the code works here and nowhere else. */
export const mailedCookie = createCookie(env.secureCookies ? "__Host-sprosse.mailed" : "sprosse.mailed", {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: env.secureCookies,
  maxAge: 15 * 60,
  secrets: [authSecret()],
});

export type Mailed = {
  requestId: string;
  email: string;
};

export async function readMailed(request: Request): Promise<Mailed | null> {
  const value: unknown = await mailedCookie.parse(request.headers.get("Cookie"));
  if (typeof value !== "object" || value === null) return null;
  const { requestId, email } = value as Partial<Mailed>;
  return typeof requestId === "string" && typeof email === "string" ? { requestId, email } : null;
}

/** Where a person goes after signing in: the page they wanted, or the first page of their role. */
export async function afterSignIn(userId: string, next: string, headers: Headers): Promise<Response> {
  const home = await homeOfUser(userId);
  headers.append("Set-Cookie", await mailedCookie.serialize("", { maxAge: 0 }));
  return redirect(safePath(next, home), { headers });
}

/** Answer to a code or link: in, on to the second factor, or the form again with what went wrong. */
export async function answerFinished(finished: Finished, refusedCode: string) {
  switch (finished.outcome) {
    case "signed-in":
      return afterSignIn(finished.userId, finished.next, finished.headers);
    case "second-factor": {
      const search = new URLSearchParams();
      if (finished.next) search.set("next", finished.next);
      if (!finished.hasApp) search.set("by", "passkey");
      return redirect(`/auth/second-factor?${search}`, { headers: finished.headers });
    }
    case "refused":
      return data({ error: refusedCode }, { status: 400 });
    case "not-set-up":
      return data({ error: "auth:notSetUp.lead" }, { status: 503 });
    case "too-many":
      return data(
        { error: "tooMany" },
        { status: 429, headers: finished.retryAfter ? { "Retry-After": String(finished.retryAfter) } : {} },
      );
  }
}
