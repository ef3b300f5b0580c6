import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireStrongLogin } from "~/auth/guards.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { signedInRoles } from "~/domain/actor";
import { command } from "~/request/command.server";
import { takeBackAddressChange } from "~/services/user/stop-address-change";
import { localeParam } from "./parts/locale.server";

/** Takes back a change of the address that one has asked for oneself. */
export async function action(args: ActionFunctionArgs) {
  const locale = localeParam(args);
  const { actor } = await requireStrongLogin(args);
  return command(args, actor, async (trx) => {
    await takeBackAddressChange(trx, actor, clock);
    return redirect(`/${locale}/sign-in-address?done=addressTakenBack`);
  });
}

export const loader = verbLoader(signedInRoles, (args) => `/${localeParam(args)}/sign-in-address`);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
