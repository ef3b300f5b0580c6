import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { retryMessage } from "~/services/message/retry-message";

/** Puts a failed mail back into the queue. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return command(args, actor, async (trx) => {
    await retryMessage(trx, actor, idParam(args.params.id));
    return redirect("/coordinator/messages?state=queued&done=retried");
  });
}

export const loader = verbLoader(["coordinator"], () => "/coordinator/messages?state=failed");
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
