import { useTranslation } from "react-i18next";
import { German } from "~/components/values";
import type { EasierAnswer, JobReach } from "~/domain/job/reach";
import { formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { JobPreview } from "~/queries/job/wizard";
import { JobCard } from "./job-card";
import { useJobLabels } from "./labels";

/** Beside the questions: the job as people will see it in the list, and how many people its answers reach. */
export function BesideWizard({ job, reach, base }: { job: JobPreview | null; reach: JobReach | null; base: string }) {
  const { t } = useTranslation("job");
  const labels = useJobLabels();
  if (!job && !reach) return null;
  return (
    <aside className="side stack beside" aria-label={t("beside.label")}>
      {job && (
        <section className="stack-s">
          <h2>{t("beside.title")}</h2>
          <ul className="jobs card">
            <JobCard job={job} to={`${base}/check`} shared={new Set()} level={3}>
              {job.tasks.length > 0 && (
                <ul className="job-small">
                  {job.tasks.map((task) => (
                    <li key={task.de}>{task.en ? labels.name(task) : <German>{task.de}</German>}</li>
                  ))}
                </ul>
              )}
            </JobCard>
          </ul>
          <p className="soft small">{t("beside.saved")}</p>
        </section>
      )}
      {reach && <ReachText reach={reach} asked={job !== null} />}
    </aside>
  );
}

/** @param asked the job asks for something already; before, the number is everybody who looks for work */
function ReachText({ reach: { now, easier }, asked }: { reach: JobReach; asked: boolean }) {
  const { t } = useTranslation("job");
  const locale = useLocale();
  const change = ({ what, level, reach }: EasierAnswer) =>
    t(`beside.easier.${what}`, { level, number: formatNumber(reach, locale) });
  return (
    <section className="stack-s">
      <h2>{t("beside.reach")}</h2>
      <p>
        <strong>
          {now === "few"
            ? t(asked ? "beside.few" : "beside.fewLook")
            : t(asked ? "beside.now" : "beside.look", { number: formatNumber(now, locale) })}
        </strong>
      </p>
      {easier.length > 0 && (
        <ul>
          {easier.map((each) => (
            <li key={each.what}>{change(each)}</li>
          ))}
        </ul>
      )}
      <p className="soft small">{t("beside.counted")}</p>
    </section>
  );
}
