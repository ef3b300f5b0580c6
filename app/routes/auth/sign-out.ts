import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { getSession, logAccess } from "~/auth/actor.server";
import { forgetCookie, keptBySite } from "~/auth/second-factor.server";
import { endSession } from "~/auth/session.server";
import { forgetOpened } from "~/request/lately.server";
import { forgetLists } from "~/request/list-states.server";
import { throwNotFound } from "~/request/responses.server";
import { safePath } from "~/request/safe-path";

/** Ends this browser's session, and goes on to sign in for a page of `next`. Only by POST, so that no link can do it. */
export async function action(args: ActionFunctionArgs) {
  const { login } = await getSession(args);
  if (login) {
    await endSession(login.actor.userId, login.id);
    await logAccess(login.actor, "signed-out", "/auth/sign-out");
  }
  const headers = new Headers(await forgetCookie(args));
  headers.append("Set-Cookie", forgetOpened);
  headers.append("Set-Cookie", forgetLists);
  headers.set("Clear-Site-Data", keptBySite);
  const next = safePath(await nextOf(args.request), "");
  return redirect(`/auth/sign-in?${new URLSearchParams({ done: "signedOut", ...(next ? { next } : {}) })}`, {
    headers,
  });
}

/** Signing out never fails for what a form carries. */
const nextOf = async (request: Request): Promise<string> => {
  const form = await request.formData().catch(() => null);
  return String(form?.get("next") ?? "");
};

export const loader = () => throwNotFound();
// a refusal is a page
export { ErrorContent as default } from "~/components/error-page";
