import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { type DeskColumn, DeskTable } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { ListHead } from "~/components/desk/list-bar";
import type { PageHandle } from "~/components/document-title";
import { JobStateWords } from "~/components/job/state-tag";
import { wizardAddress } from "~/components/job/wizard-address";
import { EmptyState, Flash } from "~/components/notice";
import { German } from "~/components/values";
import { cityDay, clock } from "~/config/clock";
import { isEditable } from "~/domain/job/states";
import { employerJobs } from "~/queries/job/employer-jobs";

export const handle: PageHandle = { title: "job:list.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  return { jobs: await readAs(actor, (trx) => employerJobs(trx, actor)), today: clock.today() };
}

type Job = Awaited<ReturnType<typeof employerJobs>>[number];

/** A company's own jobs. */
export default function EmployerJobs() {
  const { t } = useTranslation("job");
  const { jobs, today } = useLoaderData<typeof loader>();
  const columns = useColumns(today);
  const add = (
    <ButtonLink to="/employer/jobs/new" icon="plus">
      {t("list.new")}
    </ButtonLink>
  );
  return (
    <>
      <ListHead title={t("list.title")} actions={jobs.length > 0 && add} />
      <Flash ns="job" />
      {jobs.length === 0 ? (
        <EmptyState icon="job" title={t("list.emptyTitle")} action={add}>
          {t("list.empty")}
        </EmptyState>
      ) : (
        <DeskTable
          label={t("list.label")}
          who={t("list.column.job")}
          wideName
          acts={jobs.some(({ state }) => isEditable(state))}
          columns={columns}
          rows={jobs}
          line={(job) => ({
            key: job.id,
            to: `/employer/jobs/${job.id}`,
            title: <German>{job.title}</German>,
            act: isEditable(job.state) && (
              <ButtonLink to={wizardAddress(job)} kind="second" size="small">
                {t("list.continue")}
                <span className="vh"> {job.title}</span>
              </ButtonLink>
            ),
          })}
        />
      )}
    </>
  );
}

function useColumns(today: string): DeskColumn<Job>[] {
  const { t } = useTranslation("job");
  return [
    {
      key: "district",
      label: t("review.district"),
      width: "name",
      cell: (job) => job.districtName && <German>{job.districtName}</German>,
    },
    { key: "places", label: t("list.column.places"), width: "number", narrow: "none", cell: (job) => job.places },
    {
      key: "state",
      label: t("review.state"),
      width: "name",
      cell: (job) => (
        <>
          <JobStateWords state={job.state} />
          {job.state === "returned" && Number(job.remarks) > 0 && (
            <>, {t("list.remarks", { count: Number(job.remarks) })}</>
          )}
        </>
      ),
    },
    {
      key: "changed",
      label: t("list.changed"),
      width: "date",
      narrow: "end",
      cell: (job) => <Due value={cityDay(job.updatedAt)} today={today} late={false} />,
    },
    {
      key: "until",
      label: t("list.column.until"),
      width: "date",
      narrow: "none",
      cell: (job) => job.state === "published" && job.closesOn && <Due value={job.closesOn} today={today} />,
    },
  ];
}
