import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { command } from "~/auth/command.server";
import { remarkFields } from "~/domain/job/wizard";
import { returnJob } from "~/services/return-job";
import { recordLoader } from "./record.server";

export { default, handle } from "./record";
export const loader = recordLoader;

const remark = z.string().trim().max(1000, 'tooLong|{"max":1000}').optional();
const schema = z.object(Object.fromEntries(remarkFields.map((field) => [`remark-${field}`, remark])));

/** Sends a job back to the company with the remarks left on its fields. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { id = "" } = args.params;
  return command(args, actor, async (trx, form) => {
    const submission = parseWithZod(form, { schema });
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    await returnJob(trx, actor, {
      jobId: id,
      version: Number(form.get("version")) || undefined,
      remarks: remarkFields.map((field) => ({ field, remark: submission.value[`remark-${field}`] ?? "" })),
    });
    return redirect(`/specialist/jobs/${id}?done=jobReturned`);
  });
}
