import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { RadioGroup } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { closeReasons } from "~/domain/job/states";
import { ownJob } from "~/queries/job/own-job";
import { command } from "~/request/command.server";
import { readForm } from "~/request/form.server";
import { idParam, versionOf } from "~/request/params.server";
import { closeJob } from "~/services/job/close-job";
import { areaOf } from "./parts/wizard.server";

export const handle: PageHandle = { title: "job:close.title" };

const schema = z.object({ reason: z.enum(closeReasons, { error: "choose" }) });

export async function loader(args: LoaderFunctionArgs) {
  const area = areaOf(args.request);
  const actor = await requireActor(args, area.roles);
  const job = await readAs(actor, (trx) => ownJob(trx, actor, idParam(args.params.id)));
  return { ...job, back: `${area.path}/${job.id}` };
}

export async function action(args: ActionFunctionArgs) {
  const area = areaOf(args.request);
  const actor = await requireActor(args, area.roles);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    // a draft that nobody has seen needs no reason
    if (!form.has("reason") && form.get("draft") === "1") form.set("reason", "noLongerNeeded");
    const submission = readForm(form, schema, clock.today());
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const version = versionOf(form) || undefined;
    const { discarded } = await closeJob(trx, actor, { jobId: id, version, reason: submission.value.reason }, clock);
    return redirect(discarded ? `${area.path}?done=jobDiscarded` : `${area.path}/${id}?done=jobClosed`);
  });
}

/** Says what ends, asks for the reason from the closed list, then closes. */
export default function CloseRoute() {
  const { t } = useTranslation("job");
  const job = useLoaderData<typeof loader>();
  const errors = errorsOf(useActionData<Reply>());
  const isDraft = job.state === "draft" && !job.wasPublic;
  return (
    <ConfirmPage
      title={t(isDraft ? "close.discardTitle" : "close.title")}
      eyebrow={<German>{job.title}</German>}
      losses={isDraft ? [t("close.lossDraft")] : [t("close.lossList"), t("close.lossProposals")]}
      keeps={isDraft ? undefined : [t("close.keep")]}
      confirm={t(isDraft ? "close.discard" : "close.confirm")}
      cancelTo={job.back}
      version={job.version}
      labels={{ reason: t("field.closedReason") }}
    >
      {isDraft ? (
        <input type="hidden" name="draft" value="1" />
      ) : (
        <RadioGroup
          name="reason"
          label={t("field.closedReason")}
          errors={errors.reason}
          options={closeReasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
        />
      )}
    </ConfirmPage>
  );
}
