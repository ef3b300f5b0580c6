import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireStrongLogin } from "~/auth/guards.server";
import { endSession } from "~/auth/session.server";
import { verbLoader } from "~/auth/verb.server";
import { signedInRoles } from "~/domain/actor";
import { idParam } from "~/request/params.server";

/** Ends one session of this person. */
export async function action(args: ActionFunctionArgs) {
  const login = await requireStrongLogin(args);
  const id = idParam(String((await args.request.formData()).get("session") ?? ""));
  await endSession(login.actor.userId, id);
  return redirect("/auth/account?done=sessionEnded");
}

export const loader = verbLoader(signedInRoles, () => "/auth/account");
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
