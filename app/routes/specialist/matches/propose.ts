import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { AppError } from "~/domain/errors";
import { proposeSchema } from "~/domain/proposal/forms";
import { formCommand, undoable } from "~/request/command.server";
import { proposeCandidate } from "~/services/proposal/propose-candidate";
import { listAddress } from "./parts/list-address";

/** One click: proposes, or leads to the consent that is missing. */
export const loader = verbLoader(["specialist", "coordinator"], () => "/specialist/jobs");
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return formCommand(args, actor, proposeSchema, async (trx, { jobId, candidateId, overrideReason }, form) => {
    const fromList = form.get("from") !== "person";
    const back = fromList ? `/specialist/jobs/${jobId}/matches` : `/specialist/candidates/${candidateId}/matches`;
    try {
      const proposal = await undoable(trx, () =>
        proposeCandidate(trx, actor, { jobId, candidateId, fromList, overrideReason: overrideReason ?? null }, clock),
      );
      return redirect(`/specialist/proposals/${proposal.id}?done=${proposal.mailed ? "proposed" : "proposedNoMail"}`);
    } catch (error) {
      // The list stays the place to go on from, as it was filtered: it shows the refusal above itself and the state now.
      if (!(error instanceof AppError) || error.kind === "not_found") throw error;
      if (error.code === "proposal.noConsent") {
        const search = new URLSearchParams({ job: jobId });
        if (fromList) search.set("list", "1");
        if (overrideReason) search.set("reason", overrideReason);
        return redirect(`/specialist/candidates/${candidateId}/consents/new?${search}`);
      }
      return redirect(
        listAddress(form, back, {
          refused: error.code,
          ...limitOf(error),
          for: candidateId,
          ...(overrideReason ? { reason: overrideReason } : {}),
        }),
      );
    }
  });
}

/** The number a refusal names; a person's list holds many companies and would not know whose. */
const limitOf = ({ code, params }: AppError): Record<string, string> => {
  const limit =
    code === "proposal.capReached" ? params.cap : code === "proposal.noPlaceLeft" ? params.places : undefined;
  return limit === undefined ? {} : { limit: String(limit) };
};
