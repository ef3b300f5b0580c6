import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { removePasskey } from "~/auth/account.server";
import { requireStrongLogin } from "~/auth/guards.server";
import { throwNotFound } from "~/auth/responses.server";

/** Takes one passkey away; the last factor stays. */
export async function action(args: ActionFunctionArgs) {
  const login = await requireStrongLogin(args);
  const gone = await removePasskey(login.actor.userId, String((await args.request.formData()).get("passkey") ?? ""));
  return redirect(gone ? "/auth/account?done=passkeyRemoved" : "/auth/account?done=factorKept");
}

export const loader = () => throwNotFound();
