import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { overrideReasonOf, proposeSeveralSchema } from "~/domain/proposal/forms";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { proposeSeveral } from "~/services/proposal/propose-several";

/** Proposes everybody ticked on the shortlist; its answer there has one line per person. */
export const loader = verbLoader(
  ["specialist", "coordinator"],
  ({ params }) => `/specialist/jobs/${idParam(params.id)}/shortlist`,
);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const jobId = idParam(args.params.id);
  const back = `/specialist/jobs/${jobId}/shortlist`;
  return formCommand(args, actor, proposeSeveralSchema, async (trx, { candidateIds }, form) => {
    const outcomes = await proposeSeveral(
      trx,
      actor,
      {
        jobId,
        people: candidateIds.map((candidateId) => ({
          candidateId,
          overrideReason: overrideReasonOf(form.get(`reason.${candidateId}`)),
        })),
      },
      clock,
    );
    const answer = outcomes.map((one) =>
      "refused" in one
        ? ["not", `${one.candidateId}~${one.refused}`]
        : ["proposed", `${one.candidateId}~${one.mailed ? "mailed" : "noMail"}`],
    );
    return redirect(`${back}?${new URLSearchParams(answer)}`);
  });
}
