import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { AppError } from "~/domain/errors";
import { setAsideSchema } from "~/domain/proposal/forms";
import { formCommand, undoable } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { setAside } from "~/services/proposal/set-aside";
import { cardId, listAddress } from "./parts/list-address";

/** Puts somebody aside for one job, from its list. */
export const loader = verbLoader(
  ["specialist", "coordinator"],
  ({ params }) => `/specialist/jobs/${idParam(params.id)}/matches`,
);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const jobId = idParam(args.params.id);
  const back = `/specialist/jobs/${jobId}/matches`;
  return formCommand(args, actor, setAsideSchema, async (trx, { candidateId, reason = null }, form) => {
    try {
      await undoable(trx, () => setAside(trx, actor, { jobId, candidateId, reason }, clock));
      return redirect(`${listAddress(form, back, { done: "setAside" })}#${cardId({ jobId, candidateId })}`);
    } catch (error) {
      // whatever was written is undone: the list says why, where the form stands
      if (!(error instanceof AppError) || error.kind === "not_found") throw error;
      return redirect(listAddress(form, back, { refused: error.code, for: candidateId }));
    }
  });
}
