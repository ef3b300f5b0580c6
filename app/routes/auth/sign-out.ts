import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { getSession, logAccess } from "~/auth/actor.server";
import { forgetCookie } from "~/auth/second-factor.server";
import { endSession } from "~/auth/session.server";
import { forgetOpened } from "~/request/lately.server";
import { forgetLists } from "~/request/list-states.server";
import { throwNotFound } from "~/request/responses.server";

/** Ends this browser's session. Only by POST, so that no link or picture can do it. */
export async function action(args: ActionFunctionArgs) {
  const { login } = await getSession(args);
  if (login) {
    await endSession(login.actor.userId, login.id);
    await logAccess(login.actor, "signed-out", "/auth/sign-out");
  }
  const headers = new Headers(await forgetCookie(args));
  headers.append("Set-Cookie", forgetOpened);
  headers.append("Set-Cookie", forgetLists);
  return redirect("/auth/sign-in?done=signedOut", { headers });
}

export const loader = () => throwNotFound();
// a refusal is a page
export { ErrorContent as default } from "~/components/error-page";
