import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { command } from "~/auth/command.server";
import { idParam } from "~/auth/params.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { inviteAgain } from "~/services/invite-user";

/** Mails the invitation once more. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx) => {
    await inviteAgain(trx, actor, id, clock.now());
    return redirect(`/coordinator/users/${id}?done=invited`);
  });
}

export const loader = verbLoader(["coordinator"], ({ params }) => `/coordinator/users/${idParam(params.id)}`);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
