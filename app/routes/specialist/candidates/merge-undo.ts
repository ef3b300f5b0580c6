import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { partPeople } from "~/services/candidate/merge-people";

/** Takes a merge back: the other record is there again, with what was carried over. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, z.object({}), async (trx) => {
    const other = await partPeople(trx, id);
    return redirect(`/specialist/candidates/${other}?done=parted`);
  });
}

export const loader = verbLoader(
  ["specialist", "coordinator"],
  ({ params }) => `/specialist/candidates/${idParam(params.id)}/merge`,
);
export { VerbProblemInRecord as default, verbHandle as handle } from "~/components/verb-problem";
