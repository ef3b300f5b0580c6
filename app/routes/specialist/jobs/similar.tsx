import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { WhenOf, WorkList, WorkRow } from "~/components/lists";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { DateText, Dots, German } from "~/components/values";
import { similarJobs } from "~/queries/matching/similar";
import { idParam } from "~/request/params.server";

export const handle: PageHandle<{ job: { title: string } }> = {
  title: (t, { job }) => t("job:similar.title", { job: job.title }),
};

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return readAs(actor, (trx) => similarJobs(trx, id));
}

/** Where else somebody could go who fits this job. */
export default function SimilarJobs() {
  const { t } = useTranslation(["job", "match"]);
  const { job, rows, degraded } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        crumbs={[
          { to: "/specialist/jobs", label: t("review.listTitle") },
          { to: `/specialist/jobs/${job.id}`, label: <German>{job.title}</German> },
        ]}
        title={t("similar.link")}
        lead={t("similar.lead")}
      />
      {degraded && <p className="soft small">{t("match:person.degraded")}</p>}
      {rows.length === 0 ? (
        <EmptyState icon="job" title={t("similar.none")}>
          {t("similar.noneText")}
        </EmptyState>
      ) : (
        <WorkList label={t("similar.link")}>
          {rows.map((row) => (
            <WorkRow
              key={row.id}
              to={`/specialist/jobs/${row.id}`}
              title={<German>{row.title}</German>}
              sub={<Dots items={[row.employer, row.district]} />}
              next={t("similar.places", { count: row.places })}
              when={
                row.startOn && (
                  <WhenOf label={t("similar.start")}>
                    <DateText value={row.startOn} />
                  </WhenOf>
                )
              }
              action={
                <ButtonLink to={`/specialist/jobs/${row.id}/matches`} kind="second" size="small">
                  {t("review.people")}
                  <span className="vh">
                    {" "}
                    <German>{row.title}</German>
                  </span>
                </ButtonLink>
              }
            />
          ))}
        </WorkList>
      )}
    </>
  );
}
