import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { copyJob } from "~/services/job/copy-job";
import { areaOf } from "./parts/wizard.server";

/** Makes a new draft from a job and opens its check page. */
export async function action(args: ActionFunctionArgs) {
  const area = areaOf(args.request);
  const actor = await requireActor(args, area.roles);
  return command(args, actor, async (trx) => {
    const copy = await copyJob(trx, actor, { jobId: idParam(args.params.id) });
    return redirect(`${area.path}/${copy.id}/check?done=jobCopied`);
  });
}

export { VerbProblem as default, verbHandle as handle } from "~/components/verb-problem";
export { toJob as loader } from "./parts/verbs.server";
