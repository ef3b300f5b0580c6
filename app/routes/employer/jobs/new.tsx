import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import type { PageHandle } from "~/components/document-title";
import { FormActions, FormRefusal, SelectField, SubmitButton } from "~/components/form";
import type { Reply } from "~/components/form/reply";
import { afterReply } from "~/components/job/reply";
import { WizardPage } from "~/components/job/wizard-page";
import { PageHeader } from "~/components/page-header";
import { isUuid } from "~/domain/uuid";
import { employerNames } from "~/facts/choices";
import { newJobPage } from "~/queries/job/wizard";
import { command } from "~/request/command.server";
import { throwNotFound } from "~/request/responses.server";
import { createJob } from "~/services/job/create-job";
import { areaOf, parseStep, settleOccupation } from "./parts/wizard.server";

export const handle: PageHandle = { title: "job:wizard.newTitle" };

/** The company the job is for: one's own, or the one a specialist names in the address. */
const employerIn = (request: Request, own: string | undefined) =>
  own ?? new URL(request.url).searchParams.get("employer") ?? "";

export async function loader(args: LoaderFunctionArgs) {
  const area = areaOf(args.request);
  const actor = await requireActor(args, area.roles);
  const employerId = employerIn(args.request, actor.role === "employer" ? actor.employerId : undefined);
  if (!employerId)
    return { path: area.path, choices: null, employers: await readAs(actor, employerNames), company: "", reach: null };
  if (!isUuid(employerId)) throwNotFound();
  const page = await readAs(actor, async (trx) => ({
    ...(await newJobPage(trx, employerId)),
    // a company knows who it is; a specialist has many
    company: actor.role === "employer" ? "" : (await employerNames(trx)).find(({ id }) => id === employerId)?.name,
  }));
  return { path: area.path, employers: [], ...page };
}

export async function action(args: ActionFunctionArgs) {
  const area = areaOf(args.request);
  const actor = await requireActor(args, area.roles);
  const employerId = employerIn(args.request, actor.role === "employer" ? actor.employerId : undefined);
  return command(args, actor, async (trx, form) => {
    const asked = await settleOccupation(trx, form);
    if (asked) return asked;
    const submission = parseStep("occupation", form);
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    const job = await createJob(trx, actor, { ...submission.value, employerId });
    return redirect(`${area.path}/${job.id}/edit/tasks`);
  });
}

/** The first page of the wizard; its answer creates the draft. */
export default function NewJobRoute() {
  const { path, choices, employers, company, reach } = useLoaderData<typeof loader>();
  const reply = useActionData<Reply>();
  if (!choices) return <ChooseEmployer employers={employers} />;
  const state = { values: { contractKind: "job", places: "1" }, errors: {}, findings: [], remarks: [] };
  return (
    <WizardPage
      view={{
        step: "occupation",
        base: path,
        isNew: true,
        title: "",
        company,
        tasks: [],
        leadsTo: [],
        choices,
        beside: { job: null, reach },
        work: reply?.work ?? null,
        state: afterReply(state, reply),
      }}
    />
  );
}

/** A specialist first says for which company; the answer becomes part of the address. */
function ChooseEmployer({ employers }: { employers: { id: string; name: string }[] }) {
  const { t } = useTranslation(["job", "common"]);
  return (
    <div className="wrap-text">
      <PageHeader eyebrow={t("job:wizard.eyebrow")} title={t("job:review.newFor")} />
      <FormRefusal />
      <Form method="get" className="form">
        <SelectField
          name="employer"
          label={t("job:review.chooseEmployer")}
          options={employers.map((employer) => ({ value: employer.id, label: employer.name }))}
        />
        <FormActions>
          <SubmitButton>{t("common:continue")}</SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}
