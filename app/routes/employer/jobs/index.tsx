import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { useJobLabels } from "~/components/job/labels";
import { JobStateTag, WhenOfJob } from "~/components/job/state-tag";
import { WorkList, WorkRow } from "~/components/lists";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Dots, German } from "~/components/values";
import { cityDay } from "~/config/clock";
import { isEditable } from "~/domain/job/states";
import { employerJobs } from "~/queries/job/employer-jobs";

export const handle: PageHandle = { title: "job:list.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  return { jobs: await readAs(actor, (trx) => employerJobs(trx, actor)) };
}

/** A company's own jobs. */
export default function EmployerJobs() {
  const { t } = useTranslation("job");
  const { jobs } = useLoaderData<typeof loader>();
  const labels = useJobLabels();
  const add = (
    <ButtonLink to="/employer/jobs/new" icon="plus">
      {t("list.new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("list.title")} lead={t("list.lead")} actions={jobs.length > 0 && add} />
      <Flash ns="job" />
      {jobs.length === 0 ? (
        <EmptyState icon="job" title={t("list.emptyTitle")} action={add}>
          {t("list.empty")}
        </EmptyState>
      ) : (
        <WorkList label={t("list.label")}>
          {jobs.map((job) => {
            const to = `/employer/jobs/${job.id}`;
            const resume = job.wizardStep === "check" ? `${to}/check` : `${to}/edit/${job.wizardStep}`;
            const isOpen = isEditable(job.state);
            return (
              <WorkRow
                key={job.id}
                to={to}
                title={<German>{job.title}</German>}
                sub={<Dots items={[labels.name(job), job.districtName, t("list.places", { count: job.places })]} />}
                next={
                  <>
                    <JobStateTag state={job.state} />{" "}
                    {job.state === "returned" &&
                      Number(job.remarks) > 0 &&
                      t("list.remarks", { count: Number(job.remarks) })}
                  </>
                }
                when={<WhenOfJob state={job.state} closesOn={job.closesOn} changedOn={cityDay(job.updatedAt)} />}
                action={
                  <ButtonLink to={isOpen ? resume : to} kind={isOpen ? "main" : "second"} size="small">
                    {t(isOpen ? "list.continue" : "list.open")}
                  </ButtonLink>
                }
              />
            );
          })}
        </WorkList>
      )}
    </>
  );
}
