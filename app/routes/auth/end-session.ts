import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireStrongLogin } from "~/auth/guards.server";
import { throwNotFound } from "~/auth/responses.server";
import { endSession } from "~/auth/session.server";

/** Ends one session of this person. */
export async function action(args: ActionFunctionArgs) {
  const login = await requireStrongLogin(args);
  await endSession(login.actor.userId, String((await args.request.formData()).get("session") ?? ""));
  return redirect("/auth/account?done=sessionEnded");
}

export const loader = () => throwNotFound();
