import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { onePersonSchema } from "~/domain/proposal/forms";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { undoSetAside } from "~/services/proposal/undo-set-aside";
import { listAddress } from "./parts/list-address";

/** Takes up a person again whom somebody had put aside for this job. */
export const loader = verbLoader(
  ["specialist", "coordinator"],
  ({ params }) => `/specialist/jobs/${idParam(params.id)}/matches`,
);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const jobId = idParam(args.params.id);
  return formCommand(args, actor, onePersonSchema, async (trx, input, form) => {
    await undoSetAside(trx, actor, { jobId, candidateId: input.candidateId }, clock);
    return redirect(listAddress(form, `/specialist/jobs/${jobId}/matches`, { done: "takenUp" }));
  });
}
