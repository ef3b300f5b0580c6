import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { logAccess } from "~/auth/actor.server";
import { requireLogin } from "~/auth/guards.server";
import { forgetCookie, keptBySite } from "~/auth/second-factor.server";
import { endSessions } from "~/auth/session.server";
import { forgetOpened } from "~/request/lately.server";
import { forgetLists } from "~/request/list-states.server";
import { throwNotFound } from "~/request/responses.server";

/** Ends every session of this person, on all devices, this one too. */
export async function action(args: ActionFunctionArgs) {
  const login = await requireLogin(args);
  await endSessions(login.actor.userId);
  await logAccess(login.actor, "sessions-ended", "/auth/sign-out-everywhere");
  const headers = new Headers(await forgetCookie(args));
  headers.append("Set-Cookie", forgetOpened);
  headers.append("Set-Cookie", forgetLists);
  headers.set("Clear-Site-Data", keptBySite);
  return redirect("/auth/sign-in?done=signedOutEverywhere", { headers });
}

export const loader = () => throwNotFound();
// a refusal is a page
export { ErrorContent as default } from "~/components/error-page";
