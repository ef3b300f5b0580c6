import { useTranslation } from "react-i18next";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { Marked } from "~/components/marked";
import { Dots, German } from "~/components/values";
import { formatDate, formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { langOf } from "~/i18n/locales";
import type { JobMarks, PublicJobRow } from "~/queries/job/public-jobs";
import { useJobLabels } from "./labels";
import { Translated } from "./translated";

/** One job of the public list: what, where, when, pay, German, and what one can become. */
export function PublicJobCard({
  job,
  metres,
  marks,
}: {
  job: PublicJobRow /** only in a list ordered by distance */;
  metres?: number;
  /** only in a list searched by words */
  marks?: JobMarks;
}) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const labels = useJobLabels();
  const german = langOf(locale) === "de";
  const when = [labels.hours(job), job.shifts.map((shift) => labels.code("shift", shift)).join(", ")];
  const task = marks && foundTask(marks, locale);
  const start = job.startOn ? formatDate(job.startOn, locale) : job.startFlexible ? t("jobs.flexible") : null;
  return (
    <li className="job">
      <h2>
        <Link to={`/${locale}/jobs/${job.slug}`}>
          {german ? (
            <Marked text={job.title} segments={marks?.title} />
          ) : locale === "en" && marks?.occupation.en ? (
            <Marked text={job.occupationEn} segments={marks.occupation.en} />
          ) : (
            <Translated name={{ de: job.occupationDe, en: job.occupationEn }} occupation={job.occupationId} />
          )}
        </Link>
      </h2>
      <p className="soft">
        <Dots
          items={[
            <bdi key="company">{job.employerName}</bdi>,
            <bdi key="place">{[job.districtName, job.city].filter(Boolean).join(", ")}</bdi>,
            metres !== undefined &&
              t("sort.distance", { km: formatNumber(Math.max(0.1, Math.round(metres / 100) / 10), locale) }),
            !german && (
              <German key="title">
                <Marked text={job.title} segments={marks?.title} />
              </German>
            ),
          ]}
        />
      </p>
      {task && (
        <p>
          {t("jobs.tasks")}:{" "}
          <bdi lang={task.lang}>
            <Marked text="" segments={task.text} />
          </bdi>
        </p>
      )}
      <ul className="job-facts">
        <li>
          <Icon name="money" size={18} />
          <b>{labels.pay(job)}</b>
        </li>
        <li>
          <Icon name="clock" size={18} />
          <Dots items={when} />
        </li>
        <li>
          <Icon name="speech" size={18} />
          <span>
            {t("jobs.german")}: {labels.level(job.germanSpeaking)}
          </span>
        </li>
        {start && (
          <li>
            <Icon name="calendar" size={18} />
            <span>
              {t("jobs.start")}: {start}
            </span>
          </li>
        )}
        {job.apprenticeshipDe && (
          <li>
            <Icon name="ladder" size={18} />
            <span>
              {t("jobs.become")}: <Translated name={{ de: job.apprenticeshipDe, en: job.apprenticeshipEn }} />
            </span>
          </li>
        )}
      </ul>
      {job.supported && (
        <p className="job-label">
          <Icon name="heart" size={18} /> {t("jobs.supported")}
        </p>
      )}
    </li>
  );
}

/** The task that matches the search, in the language that matches; in the page's own where both do. */
function foundTask({ task }: JobMarks, locale: string) {
  const of = { de: task.de && { lang: "de", text: task.de }, en: task.en && { lang: "en", text: task.en } };
  return locale === "en" ? (of.en ?? of.de) : (of.de ?? of.en);
}
