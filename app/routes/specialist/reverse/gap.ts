import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { dayField } from "~/domain/typed-day";
import { versionNumber } from "~/domain/version";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { nameGap } from "~/services/candidate/name-gap";

/** One click: the missing thing becomes the person's named gap, with a next step and its day. */
export const loader = verbLoader(
  ["specialist", "coordinator"],
  ({ params }) => `/specialist/candidates/${idParam(params.id)}/reverse`,
);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";

const words = z.string({ error: "required" }).trim().min(1, "required").max(200, 'tooLong|{"max":200}');
const schema = z.object({
  version: versionNumber,
  gap: words,
  nextStep: words,
  nextStepOn: dayField("next"),
});

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, input) => {
    await nameGap(trx, { id, ...input }, clock);
    return redirect(`/specialist/candidates/${id}/reverse?done=gapNamed`);
  });
}
