import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { addressOfSearch } from "~/services/find/address-of-search";
import { markSearchSeen } from "~/services/saved-search/mark-search-seen";

/** Leads to the list and marks everybody in it as seen. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx) => {
    const search = await markSearchSeen(trx, actor, id, clock);
    return redirect(await addressOfSearch(trx, actor, search, clock));
  });
}

export const loader = verbLoader(["specialist", "coordinator"], () => "/specialist/searches");
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
