import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { type DeskColumn, DeskTable } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import type { PageHandle } from "~/components/document-title";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { type SimilarJob, similarJobs } from "~/queries/matching/similar";
import { idParam } from "~/request/params.server";

export const handle: PageHandle<{ job: { title: string } }> = {
  title: (t, { job }) => t("job:similar.title", { job: job.title }),
};

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return { ...(await readAs(actor, (trx) => similarJobs(trx, id))), today: clock.today() };
}

/** Where else somebody could go who fits this job. */
export default function SimilarJobs() {
  const { t } = useTranslation(["job", "match"]);
  const { job, rows, degraded, today } = useLoaderData<typeof loader>();
  const columns = useColumns(today);
  return (
    <>
      <PageHeader
        crumbs={[
          { to: "/specialist/jobs", label: t("review.listTitle") },
          { to: `/specialist/jobs/${job.id}`, label: <German>{job.title}</German> },
        ]}
        title={t("similar.link")}
        dense
      />
      {rows.length === 0 ? (
        <EmptyState icon="job" title={t("similar.none")}>
          {t("similar.noneText")}
        </EmptyState>
      ) : (
        <DeskTable
          label={t("similar.link")}
          who={t("list.column.job")}
          wideName
          columns={columns}
          rows={rows}
          line={(row) => ({
            key: row.id,
            to: `/specialist/jobs/${row.id}`,
            title: <German>{row.title}</German>,
            act: (
              <ButtonLink to={`/specialist/jobs/${row.id}/matches`} kind="second" size="small">
                {t("similar.people")}
                <span className="vh">
                  {" "}
                  <German>{row.title}</German>
                </span>
              </ButtonLink>
            ),
          })}
        />
      )}
      <p className="soft small">{t("similar.lead")}</p>
      {degraded && <p className="soft small">{t("match:person.degraded")}</p>}
    </>
  );
}

function useColumns(today: string): DeskColumn<SimilarJob>[] {
  const { t } = useTranslation("job");
  return [
    { key: "company", label: t("review.company"), width: "name", cell: (row) => <German>{row.employer}</German> },
    {
      key: "district",
      label: t("review.district"),
      width: "word",
      narrow: "none",
      cell: (row) => row.district && <German>{row.district}</German>,
    },
    { key: "places", label: t("list.column.places"), width: "number", narrow: "none", cell: (row) => row.places },
    {
      key: "start",
      label: t("similar.start"),
      width: "date",
      narrow: "end",
      cell: (row) => row.startOn && <Due value={row.startOn} today={today} late={false} />,
    },
  ];
}
