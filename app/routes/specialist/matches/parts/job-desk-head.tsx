import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ListHead } from "~/components/desk/list-bar";
import { Link } from "~/components/link";
import { Flash, Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Around, AroundGerman, German } from "~/components/values";

export type DeskHead = {
  id: string;
  title: string;
  state: string;
  employer: string;
  places: number;
  taken: number;
  openAtEmployer: number;
  contactCap: number;
};

/** What about the job prevents a proposal. */
export function proposalObstacles(head: DeskHead) {
  const published = head.state === "published";
  const full = head.taken >= head.places;
  const capped = head.openAtEmployer >= head.contactCap;
  return { published, full, capped, possible: published && !full && !capped };
}

/** Head of the pages around one job's people: the job, its places, the company's contacts, and what is in the way. */
export function JobDeskHead({
  head,
  title,
  lead,
  toList = false,
  children,
}: {
  head: DeskHead;
  /** Writes the heading around the title of the job. */
  title: (job: string) => string;
  lead?: string;
  /** The page hangs below the list of the job. */
  toList?: boolean;
  /** Links to the other pages around this job's people. */
  children?: ReactNode;
}) {
  const { t } = useTranslation("match");
  const { published, full, capped } = proposalObstacles(head);
  const meta = [
    <span key="employer">{head.employer}</span>,
    <span key="places">{t("job.places", { taken: head.taken, places: head.places })}</span>,
    <span key="cap">{t("job.cap", { open: head.openAtEmployer, cap: head.contactCap })}</span>,
  ];
  return (
    <>
      {children ? (
        // the list itself: its head takes two lines, so that its rows begin high
        <div className="job-desk">
          <ListHead
            title={
              <Around format={title}>
                <Link to={`/specialist/jobs/${head.id}`}>
                  <German>{head.title}</German>
                </Link>
              </Around>
            }
            links={children}
          />
          <div className="meta-line">{meta}</div>
        </div>
      ) : (
        <PageHeader
          crumbs={[
            { to: "/specialist/jobs", label: t("common:specialist.jobs") },
            { to: `/specialist/jobs/${head.id}`, label: <German>{head.title}</German> },
            ...(toList ? [{ to: `/specialist/jobs/${head.id}/matches`, label: t("job.short") }] : []),
          ]}
          title={<AroundGerman format={title}>{head.title}</AroundGerman>}
          lead={lead}
          meta={meta}
        />
      )}
      <Flash ns="match" />
      {!published && <Notice kind="attention">{t("job.closed")}</Notice>}
      {published && full && <Notice kind="attention">{t("job.full")}</Notice>}
      {published && !full && capped && <Notice kind="attention">{t("job.capped")}</Notice>}
    </>
  );
}
