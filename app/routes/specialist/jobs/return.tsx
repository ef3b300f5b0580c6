import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { remarkFields } from "~/domain/job/wizard";
import { formCommand } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { returnJob } from "~/services/job/return-job";
import { recordLoader } from "./parts/record.server";

export { default, handle } from "./record";
export const loader = recordLoader;

const remark = z.string().trim().max(1000, 'tooLong|{"max":1000}').optional();
const schema = z.object(Object.fromEntries(remarkFields.map((field) => [`remark-${field}`, remark])));

/** Sends a job back to the company with the remarks left on its fields. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, input, form) => {
    await returnJob(
      trx,
      actor,
      {
        jobId: id,
        version: versionOf(form) || undefined,
        // the writer has seen which words are not for a company
        read: form.get("read") === "on",
        remarks: remarkFields.map((field) => ({ field, remark: input[`remark-${field}`] ?? "" })),
      },
      clock,
    );
    return redirect(`/specialist/jobs/${id}?done=jobReturned`);
  });
}
