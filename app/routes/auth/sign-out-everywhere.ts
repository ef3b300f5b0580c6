import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { logAccess } from "~/auth/actor.server";
import { requireLogin } from "~/auth/guards.server";
import { forgetCookie } from "~/auth/second-factor.server";
import { endSessions } from "~/auth/session.server";
import { throwNotFound } from "~/request/responses.server";

/** Ends every session of this person, on all devices, this one too. */
export async function action(args: ActionFunctionArgs) {
  const login = await requireLogin(args);
  await endSessions(login.actor.userId);
  await logAccess(login.actor, "sessions-ended", "/auth/sign-out-everywhere");
  return redirect("/auth/sign-in?done=signedOutEverywhere", { headers: await forgetCookie(args) });
}

export const loader = () => throwNotFound();
// a refusal is a page
export { ErrorContent as default } from "~/components/error-page";
