import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { formCommand } from "~/auth/command.server";
import { verbLoader } from "~/auth/verb.server";
import { onePersonSchema } from "~/domain/proposal/forms";
import { idParam } from "~/routes/id-param";
import { takeUpAgain } from "~/services/take-up-again";
import { listAddress } from "./list-address";

/** Takes up again whom somebody had put aside for this job. */
export const loader = verbLoader(
  ["specialist", "coordinator"],
  ({ params }) => `/specialist/jobs/${idParam(params.id)}/matches`,
);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const jobId = idParam(args.params.id);
  return formCommand(args, actor, onePersonSchema, async (trx, input, form) => {
    await takeUpAgain(trx, actor, { jobId, candidateId: input.candidateId });
    return redirect(listAddress(form, `/specialist/jobs/${jobId}/matches`, { done: "takenUp" }));
  });
}
