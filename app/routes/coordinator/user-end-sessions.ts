import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { endUserSessions } from "~/services/user/end-user-sessions";

/** Signs somebody out on every device. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx) => {
    await endUserSessions(trx, actor, id, clock);
    return redirect(`/coordinator/users/${id}?done=sessionsEnded`);
  });
}

export const loader = verbLoader(["coordinator"], ({ params }) => `/coordinator/users/${idParam(params.id)}`);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
