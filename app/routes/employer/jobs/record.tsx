import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import type { PageHandle } from "~/components/document-title";
import { JobActions } from "~/components/job/actions";
import { JobAnswers } from "~/components/job/job-answers";
import { RemarkList } from "~/components/job/remark-list";
import { JobStateTag } from "~/components/job/state-tag";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { isEditable } from "~/domain/job/states";
import { jobWizardPage } from "~/queries/job/wizard";
import { idParam } from "~/request/params.server";

type Data = Awaited<ReturnType<typeof loader>>;
export const handle: PageHandle<Data> = { title: (_t, data) => data.record.title };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const id = idParam(args.params.id);
  const { sheet, choices, findings } = await readAs(actor, (trx) => jobWizardPage(trx, actor, id, clock.today()));
  return { record: sheet.record, wasPublic: sheet.row.publishedAt !== null, choices, findings };
}

/** One job of the company: how it stands, what can be done with it, and everything it says. */
export default function EmployerJob() {
  const { t } = useTranslation("job");
  const { record, choices, findings, wasPublic } = useLoaderData<typeof loader>();
  const base = `/employer/jobs/${record.id}`;
  const at = isEditable(record.state) ? `${base}/edit` : undefined;
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/employer/jobs", label: t("list.title") }]}
        title={<German>{record.title}</German>}
        tag={<JobStateTag state={record.state} />}
        lead={t(`stateText.${record.state}`)}
      />
      <Flash ns="job" />
      <JobActions record={record} by="employer" base={base} wasPublic={wasPublic} />
      {choices.remarks.length > 0 && (
        <Section title={t("wizard.remark")} id="remarks">
          <RemarkList remarks={choices.remarks} at={at} />
        </Section>
      )}
      <JobAnswers record={record} choices={choices} findings={findings} at={at} />
    </>
  );
}
