import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { clock } from "~/config/clock";
import { refused } from "~/domain/errors";
import { wordForm } from "~/domain/words";
import { command } from "~/request/command.server";
import { codeParam } from "~/request/params.server";
import { addWord } from "~/services/reference/add-word";

/** From the commit on searches know the word. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const occupation = codeParam(args.params.occupation);
  return command(args, actor, async (trx, form) => {
    const word = wordForm.safeParse(Object.fromEntries(form));
    if (!word.success) throw refused(word.error.issues[0]?.message ?? "required", {}, "word");
    await addWord(trx, occupation, word.data, clock);
    return redirect(`/coordinator/words/${occupation}?done=wordAdded`);
  });
}

export const loader = verbLoader(["coordinator"], (args) => `/coordinator/words/${codeParam(args.params.occupation)}`);
export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
