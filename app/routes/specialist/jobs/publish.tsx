import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { publishJob } from "~/services/job/publish-job";
import { recordLoader } from "./parts/record.server";

export { default, handle } from "./record";
export const loader = recordLoader;

/** Publishes a job that was reviewed group by group and is lawful today. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    await publishJob(
      trx,
      actor,
      {
        jobId: id,
        version: versionOf(form) || undefined,
        reviewed: form.getAll("reviewed").map(String),
      },
      clock,
    );
    return redirect(`/specialist/jobs/${id}?done=jobPublished`);
  });
}
