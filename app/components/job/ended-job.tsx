import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { German } from "~/components/values";
import { sharedFacts } from "~/domain/job/card-facts";
import { useLocale } from "~/i18n/locale";
import { langOf } from "~/i18n/locales";
import type { EndedJob } from "~/queries/job/ended-job";
import { JobCard } from "./job-card";
import { OfficialName } from "./official-name";

/** A job that has ended says so, by its name, and shows what is still open. @param base the address of the jobs here */
export function EndedJobPage({ job, base }: { job: EndedJob; base: string }) {
  const { t } = useTranslation("public");
  const german = langOf(useLocale()) === "de";
  const shared = sharedFacts(job.similar);
  return (
    <>
      <header className="page-head">
        <h1>
          {german ? (
            <German>{job.title}</German>
          ) : (
            <OfficialName name={{ de: job.occupationDe, en: job.occupationEn }} occupation={job.occupationId} alone />
          )}
        </h1>
        {!german && (
          <p className="soft">
            <German>{job.title}</German>
          </p>
        )}
        <p className="lead">{t(job.taken ? "jobs.endedTaken" : "jobs.endedClosed")}</p>
      </header>
      {job.similar.length > 0 && (
        <>
          <h2>{t("jobs.endedSimilar")}</h2>
          <ul className="jobs">
            {job.similar.map((row) => (
              <JobCard key={row.id} job={row} to={`${base}/${row.slug}`} shared={shared} level={3} />
            ))}
          </ul>
        </>
      )}
      <div className="actions">
        <ButtonLink to={base}>{t("jobs.all")}</ButtonLink>
      </div>
    </>
  );
}
