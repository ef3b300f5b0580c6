import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { onePersonSchema } from "~/domain/proposal/forms";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { shortlistPerson } from "~/services/proposal/shortlist-person";
import { cardId, listAddress } from "./list-address";

export const shortlistLoader = verbLoader(
  ["specialist", "coordinator"],
  ({ params }) => `/specialist/jobs/${idParam(params.id)}/shortlist`,
);

/** On or off, from either side of the desk or from the shortlist itself; goes back to where the button was. */
export const shortlistAction =
  ({ on, done }: { on: boolean; done: string }) =>
  async (args: ActionFunctionArgs) => {
    const actor = await requireActor(args, ["specialist", "coordinator"]);
    const jobId = idParam(args.params.id);
    return formCommand(args, actor, onePersonSchema, async (trx, { candidateId }, form) => {
      await shortlistPerson(trx, actor, { jobId, candidateId, on });
      const base = `/specialist/jobs/${jobId}`;
      const answer = { done, for: candidateId };
      const person = `/specialist/candidates/${candidateId}`;
      const list = listAddress(form, `${base}/matches`, answer, [
        `${base}/shortlist`,
        `${base}/compare`,
        `${person}/matches`,
        `${person}/matches/compare`,
      ]);
      return redirect(`${list}#${cardId({ jobId, candidateId })}`);
    });
  };
