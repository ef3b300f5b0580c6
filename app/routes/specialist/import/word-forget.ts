import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { forgetWord } from "~/services/import/forget-word";

/** The importer asks about these words again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return command(args, actor, async (trx) => {
    await forgetWord(trx, idParam(args.params.word));
    return redirect("/specialist/import/words?done=forgotten");
  });
}

export const loader = verbLoader(["specialist", "coordinator"], () => "/specialist/import/words");
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
