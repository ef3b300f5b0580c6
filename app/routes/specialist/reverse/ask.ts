import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { draftAcquisition } from "~/services/employer/draft-acquisition";

/** One click: a task to ask a company for a job that does not exist yet. */
export const loader = verbLoader(
  ["specialist", "coordinator"],
  ({ params }) => `/specialist/candidates/${idParam(params.id)}/reverse`,
);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";

const schema = z.object({
  employerId: z.uuid({ error: "choose" }),
  occupationId: z.string({ error: "choose" }).min(1, "choose").max(80),
});

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const candidateId = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, input) => {
    await draftAcquisition(trx, actor, { candidateId, ...input }, clock);
    return redirect(`/specialist/candidates/${candidateId}/reverse?done=acquisition`);
  });
}
