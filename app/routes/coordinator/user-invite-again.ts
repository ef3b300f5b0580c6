import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { inviteAgain } from "~/services/user/invite-user";

/** Mails the invitation once more. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx) => {
    await inviteAgain(trx, actor, id, clock);
    return redirect(`/coordinator/users/${id}?done=invited`);
  });
}

export const loader = verbLoader(["coordinator"], ({ params }) => `/coordinator/users/${idParam(params.id)}`);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
