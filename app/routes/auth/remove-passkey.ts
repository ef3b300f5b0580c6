import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { removePasskey } from "~/auth/account.server";
import { requireStrongLogin } from "~/auth/guards.server";
import { verbLoader } from "~/auth/verb.server";
import { signedInRoles } from "~/domain/actor";
import { idParam } from "~/request/params.server";

/** Takes one passkey away; the last factor stays. */
export async function action(args: ActionFunctionArgs) {
  const login = await requireStrongLogin(args);
  const id = idParam(String((await args.request.formData()).get("passkey") ?? ""));
  const gone = await removePasskey(login.actor.userId, id);
  return redirect(gone ? "/auth/account?done=passkeyRemoved" : "/auth/account?done=factorKept");
}

export const loader = verbLoader(signedInRoles, () => "/auth/account");
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
