import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
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

/** What about the job prevents a proposal, the first of the reasons there may be: a name of `match:job`. */
export function proposalObstacle(head: DeskHead): "closed" | "full" | "capped" | null {
  if (head.state !== "published") return "closed";
  if (head.taken >= head.places) return "full";
  return head.openAtEmployer >= head.contactCap ? "capped" : null;
}

/**
 * Head of the list of one job's people, in two lines, so that its rows begin high: whatever prevents a proposal is amber
 * here and said in full where the proposal would be made.
 */
export function JobListHead({ head, children }: { head: DeskHead; children?: ReactNode }) {
  const { t } = useTranslation("match");
  const full = head.taken >= head.places;
  const waits = (it: boolean) => (it ? "desk-missing" : undefined);
  return (
    <>
      <header className="job-desk">
        <h1>
          <Around format={(job) => t("job.title", { job })}>
            <Link to={`/specialist/jobs/${head.id}`}>
              <German>{head.title}</German>
            </Link>
          </Around>
        </h1>
        <div className="meta-line">
          <bdi>{head.employer}</bdi>
          {children}
          {head.state !== "published" && <span className="desk-missing">{t("job.notPublished")}</span>}
          <span className={waits(full)}>
            {t(full ? "job.noneFree" : "job.free", { free: head.places - head.taken, places: head.places })}
          </span>
          <span className={waits(head.openAtEmployer >= head.contactCap)}>
            {t("job.openThere", { open: head.openAtEmployer, cap: head.contactCap })}
          </span>
        </div>
      </header>
      <Flash ns="match" />
    </>
  );
}

/** Head of the other pages around one job's people: the job, its places, the company's contacts, and what is in the way. */
export function JobDeskHead({
  head,
  title,
  lead,
}: {
  head: DeskHead;
  /** Writes the heading around the title of the job. */
  title: (job: string) => string;
  lead: string;
}) {
  const { t } = useTranslation("match");
  const obstacle = proposalObstacle(head);
  return (
    <>
      <PageHeader
        crumbs={[
          { to: "/specialist/jobs", label: t("common:specialist.jobs") },
          { to: `/specialist/jobs/${head.id}`, label: <German>{head.title}</German> },
          { to: `/specialist/jobs/${head.id}/matches`, label: t("job.short") },
        ]}
        title={<AroundGerman format={title}>{head.title}</AroundGerman>}
        lead={lead}
        meta={[
          <span key="employer">{head.employer}</span>,
          <span key="places">{t("job.places", { taken: head.taken, places: head.places })}</span>,
          <span key="cap">{t("job.cap", { open: head.openAtEmployer, cap: head.contactCap })}</span>,
        ]}
      />
      <Flash ns="match" />
      {obstacle && <Notice kind="attention">{t(`job.${obstacle}`)}</Notice>}
    </>
  );
}
