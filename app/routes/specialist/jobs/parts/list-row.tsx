import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { useJobLabels } from "~/components/job/labels";
import { JobStateTag, WhenOfJob } from "~/components/job/state-tag";
import { WhenOf, WorkRow } from "~/components/lists";
import { Marked } from "~/components/marked";
import { DateText, Dots, German } from "~/components/values";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { JobRow } from "~/queries/job/specialist-jobs";

/**
 * One job of the team's list: what, where, how it stands, and the one thing to do now.
 * @param byStart the list is ordered by the first day of work, so the row says it
 */
export function TeamJobRow({ job, byStart }: { job: JobRow; byStart: boolean }) {
  const locale = useLocale();
  const { t } = useTranslation("job");
  const labels = useJobLabels();
  const to = `/specialist/jobs/${job.id}`;
  const isWaiting = job.state === "submitted";
  return (
    <WorkRow
      to={to}
      title={
        <German>
          <Marked text={job.title} segments={job.marked?.title} />
        </German>
      }
      sub={
        <>
          <Dots
            items={[
              job.employerName,
              !job.title.startsWith(labels.name(job)) && labels.name(job),
              job.districtName,
              job.openPlaces !== undefined && t("list.openPlaces", { count: Math.max(0, job.openPlaces) }),
              byStart && job.startOn && t("list.starts", { date: formatDate(job.startOn, locale) }),
            ]}
          />
          {job.marked?.task && (
            <p className="small">
              {t("list.task")}:{" "}
              <German>
                <Marked text="" segments={job.marked.task} />
              </German>
            </p>
          )}
        </>
      }
      next={
        <>
          <JobStateTag state={job.state} /> {job.proposals > 0 && t("review.proposals", { count: job.proposals })}
        </>
      }
      when={
        isWaiting && job.submittedAt ? (
          <WhenOf label={t("list.waiting")}>
            <DateText value={job.submittedAt.slice(0, 10)} />
          </WhenOf>
        ) : (
          <WhenOfJob state={job.state} closesOn={job.closesOn} changedOn={job.updatedAt.slice(0, 10)} />
        )
      }
      action={
        <ButtonLink
          to={isWaiting ? `${to}#review` : job.state === "published" ? `${to}/matches` : to}
          kind={isWaiting ? "main" : "second"}
          size="small"
        >
          {t(isWaiting ? "review.review" : job.state === "published" ? "review.people" : "list.open")}
        </ButtonLink>
      }
    />
  );
}
