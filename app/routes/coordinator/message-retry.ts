import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { command } from "~/auth/command.server";
import { throwNotFound } from "~/auth/responses.server";
import { retryMessage } from "~/services/retry-message";

/** Puts a failed mail back into the queue. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return command(args, actor, async (trx) => {
    await retryMessage(trx, actor, args.params.id ?? "");
    return redirect("/coordinator/messages?state=queued&done=retried");
  });
}

export const loader = () => throwNotFound();
