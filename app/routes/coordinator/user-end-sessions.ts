import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { command } from "~/auth/command.server";
import { throwNotFound } from "~/auth/responses.server";
import { clock } from "~/config/clock";
import { endUserSessions } from "~/services/end-user-sessions";

/** Signs somebody out on every device. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const id = args.params.id ?? "";
  return command(args, actor, async (trx) => {
    await endUserSessions(trx, actor, id, clock.now());
    return redirect(`/coordinator/users/${id}?done=sessionsEnded`);
  });
}

export const loader = () => throwNotFound();
