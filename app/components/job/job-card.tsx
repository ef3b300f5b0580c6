import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { Marked } from "~/components/marked";
import { Dots, German } from "~/components/values";
import type { CardFact } from "~/domain/job/card-facts";
import { formatDate, formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { langOf } from "~/i18n/locales";
import type { JobMarks, PublicJobRow } from "~/queries/job/public-jobs";
import { useJobLabels } from "./labels";
import { OfficialName } from "./official-name";

/**
 * One job of a list: the occupation in the reader's language, company and district, pay and hours; below, what sets it
 * apart from the other jobs of the page.
 * @param shared what all jobs of the page say alike, and no card repeats
 * @param level of the heading: 3 where the list has a heading of its own
 * @param children what the job is for this reader, such as how much of it fits
 */
export function JobCard({
  job,
  to,
  shared,
  level = 2,
  metres,
  marks,
  children,
}: {
  job: PublicJobRow;
  to: string;
  shared: ReadonlySet<CardFact>;
  level?: 2 | 3;
  /** only in a list ordered by distance */
  metres?: number;
  /** only in a list searched by words */
  marks?: JobMarks;
  children?: ReactNode;
}) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const labels = useJobLabels();
  const german = langOf(locale) === "de";
  const Heading = level === 2 ? "h2" : "h3";
  const task = marks && foundTask(marks, locale);
  const [pay, hours] = [labels.payShort(job), labels.hoursShort(job)];
  const place = [job.districtName, !shared.has("city") && job.city].filter(Boolean).join(", ");
  return (
    <li className="job">
      <Heading className="job-name">
        <Link to={to}>
          {german ? (
            <Marked text={job.title} segments={marks?.title} />
          ) : locale === "en" && marks?.occupation.en ? (
            <Marked text={job.occupationEn} segments={marks.occupation.en} />
          ) : (
            <OfficialName name={{ de: job.occupationDe, en: job.occupationEn }} occupation={job.occupationId} alone />
          )}
        </Link>
      </Heading>
      {!german && (
        <p className="soft job-small">
          <German>
            <Marked text={job.title} segments={marks?.title} />
          </German>
        </p>
      )}
      <p className="soft job-small">
        <Dots
          items={[
            <bdi key="company">{job.employerName}</bdi>,
            place && <bdi key="place">{place}</bdi>,
            metres !== undefined &&
              t("sort.distance", { km: formatNumber(Math.max(0.1, Math.round(metres / 100) / 10), locale) }),
          ]}
        />
      </p>
      <ul className="job-facts">
        {pay && (
          <li>
            <Icon name="money" size={16} />
            <b>{pay}</b>
          </li>
        )}
        {hours && (
          <li>
            <Icon name="clock" size={16} />
            {hours}
          </li>
        )}
      </ul>
      <Apart job={job} shared={shared} />
      {task && (
        <p className="job-small">
          {t("jobs.tasks")}:{" "}
          <bdi lang={task.lang}>
            <Marked text="" segments={task.text} />
          </bdi>
        </p>
      )}
      {children}
    </li>
  );
}

/** What not every job of the page says. On a phone only what decides whether one can apply; the job's page says all. */
function Apart({ job, shared }: { job: PublicJobRow; shared: ReadonlySet<CardFact> }) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const labels = useJobLabels();
  const tells = (fact: CardFact) => !shared.has(fact);
  const items = [
    tells("germanSpeaking") && job.germanSpeaking && <span key="german">{labels.germanShort(job.germanSpeaking)}</span>,
    tells("startOn") && job.startOn && (
      <span key="start">{t("jobs.short.start", { date: formatDate(job.startOn, locale) })}</span>
    ),
    tells("supported") && job.supported && <span key="supported">{t("jobs.supported")}</span>,
    tells("shifts") && job.shifts.length > 0 && (
      <span key="shifts" className="job-roomy">
        {job.shifts.map((shift) => labels.code("shift", shift)).join(", ")}
      </span>
    ),
    tells("apprenticeshipDe") && job.apprenticeshipDe && (
      <span key="become" className="job-roomy">
        {t("jobs.become")}: <OfficialName name={{ de: job.apprenticeshipDe, en: job.apprenticeshipEn }} />
      </span>
    ),
  ].filter(Boolean);
  if (items.length === 0) return null;
  return (
    <p className="job-small job-apart">
      <Dots items={items} />
    </p>
  );
}

/** The task that matches the search, in the language that matches; in the page's own where both do. */
function foundTask({ task }: JobMarks, locale: string) {
  const of = { de: task.de && { lang: "de", text: task.de }, en: task.en && { lang: "en", text: task.en } };
  return locale === "en" ? (of.en ?? of.de) : (of.de ?? of.en);
}
