import { useTranslation } from "react-i18next";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { PublicJobRow } from "~/queries/public-jobs";
import { useJobLabels } from "./labels";
import { Translated } from "./translated";

/** One job of the public list: what, where, when, pay, German, and what one can become. */
export function PublicJobCard({ job }: { job: PublicJobRow }) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const labels = useJobLabels();
  const german = locale === "de" || locale === "leicht";
  const when = [labels.hours(job), job.shifts.map((shift) => labels.code("shift", shift)).join(", ")];
  const start = job.startOn ? formatDate(job.startOn, locale) : job.startFlexible ? t("jobs.flexible") : null;
  return (
    <li className="job">
      <h2>
        <Link to={`/${locale}/jobs/${job.slug}`}>
          {german ? job.title : <Translated name={{ de: job.occupationDe, en: job.occupationEn }} />}
        </Link>
      </h2>
      <p className="soft">
        <bdi>{job.employerName}</bdi> · <bdi>{[job.districtName, job.city].filter(Boolean).join(", ")}</bdi>
        {!german && (
          <>
            {" · "}
            <bdi lang="de">{job.title}</bdi>
          </>
        )}
      </p>
      <ul className="job-facts">
        <li>
          <Icon name="money" size={16} /> <b>{labels.pay(job)}</b>
        </li>
        <li>
          <Icon name="clock" size={16} /> {when.filter(Boolean).join(" · ")}
        </li>
        <li>
          <Icon name="speech" size={16} /> {t("jobs.german")}: {labels.level(job.germanSpeaking)}
        </li>
        {start && (
          <li>
            <Icon name="calendar" size={16} /> {t("jobs.start")}: {start}
          </li>
        )}
        {job.apprenticeshipDe && (
          <li>
            <Icon name="ladder" size={16} /> {t("jobs.become")}:{" "}
            <Translated name={{ de: job.apprenticeshipDe, en: job.apprenticeshipEn }} />
          </li>
        )}
      </ul>
      {job.supported && (
        <p className="job-label">
          <Icon name="heart" size={16} /> {t("jobs.supported")}
        </p>
      )}
    </li>
  );
}
