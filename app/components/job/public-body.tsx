import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "~/components/icon";
import { Dots } from "~/components/values";
import { formatDate, formatDayOf, formatList, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { langOf } from "~/i18n/locales";
import type { PublicJob } from "~/queries/job/public-job";
import { useJobLabels } from "./labels";
import { OfficialName } from "./official-name";
import { Translated } from "./translated";

/** The ten-second part: where, when, pay, German, start, and what one can become. */
export function PublicJobFacts({ job }: { job: PublicJob }) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const labels = useJobLabels();
  const shifts = job.shifts.map((shift) => labels.code("shift", shift)).join(", ");
  const clock = (time: string | null) => time?.slice(0, 5) ?? "";
  const times =
    job.shiftTimes.length > 0
      ? job.shiftTimes.map((shift) => labels.shift(shift))
      : job.shiftStart
        ? [t("jobs.range", { from: clock(job.shiftStart), to: clock(job.shiftEnd) })]
        : [];
  return (
    <dl className="job-key">
      <Key icon="place" label={t("jobs.where")}>
        {[job.districtName, [job.postcode, job.city].filter(Boolean).join(" ")].filter(Boolean).join(", ")}
      </Key>
      <Key icon="clock" label={t("jobs.when")}>
        <Dots items={[labels.hours(job), shifts]} />
        {times.map((time) => (
          <span className="fact-note" key={time}>
            {time}
          </span>
        ))}
      </Key>
      <Key icon="money" label={t("jobs.pay")}>
        {labels.pay(job)}
        {job.payNote && (
          <span className="fact-note" lang="de">
            {job.payNote}
          </span>
        )}
      </Key>
      <Key icon="speech" label={t("jobs.german")}>
        {job.germanSpeaking && t("jobs.speaking", { level: labels.level(job.germanSpeaking) })}
        {job.germanReading && (
          <span className="fact-note">{t("jobs.reading", { level: labels.level(job.germanReading) })}</span>
        )}
      </Key>
      <Key icon="calendar" label={t("jobs.start")}>
        {job.startOn ? formatDate(job.startOn, locale, "long") : t("jobs.flexible")}
      </Key>
      <Key icon="doc" label={t("jobs.contract")}>
        {labels.code("contract", job.contractKind)},{" "}
        {job.fixedTermMonths === null ? t("jobs.permanent") : t("jobs.fixedTerm", { count: job.fixedTermMonths })}
        {job.holidayDays !== null && (
          <span className="fact-note">{t("jobs.holidays", { count: job.holidayDays })}</span>
        )}
      </Key>
      {job.apprenticeshipDe && (
        <Key icon="ladder" label={t("jobs.become")}>
          <OfficialName name={{ de: job.apprenticeshipDe, en: job.apprenticeshipEn }} />
          {job.apprenticeshipMonths !== null && (
            <span className="fact-note">{t("jobs.apprenticeMonths", { months: job.apprenticeshipMonths })}</span>
          )}
        </Key>
      )}
      <Key icon="people" label={t("jobs.places")}>
        {job.places}
      </Key>
    </dl>
  );
}

function Key({ icon, label, children }: { icon: IconName; label: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Icon name={icon} size={18} /> {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Tasks, needs, what is learnt and what support there is; a company's own words are marked as German. */
export function PublicJobBody({ job }: { job: PublicJob }) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const labels = useJobLabels();
  const skills = (need: string) =>
    job.skills.filter((skill) => skill.need === need).map((skill) => <Translated key={skill.id} name={skill} />);
  const languages = formatList(
    job.briefingLanguages.map((code) => languageName(code, locale)),
    locale,
  );
  return (
    <>
      <Part title={t("jobs.tasks")} items={job.tasks.map((task) => <Translated key={task.de} name={task} />)} />
      <Part
        title={t("jobs.needs")}
        items={[...skills("required"), ...job.demands.map((demand) => labels.code("demand", demand))]}
      />
      <OwnWords text={job.requirementsNote} />
      <Part title={t("jobs.helpful")} items={skills("helpful")} />
      <Part title={t("jobs.learn")} items={skills("learn")} />
      <OwnWords text={job.learnOnJob} />
      {(job.supported || job.supportOffered || languages) && (
        <section className="stack-s">
          <h2>{t("jobs.support")}</h2>
          {job.supported && (
            <p className="job-label">
              <Icon name="heart" size={18} /> {t("jobs.supported")}
            </p>
          )}
          {job.supported && <p>{t("jobs.supportedText")}</p>}
          {languages && <p>{t("jobs.briefing", { languages })}</p>}
          <OwnWords text={job.supportOffered} />
        </section>
      )}
      {job.description && (
        <section>
          <h2>{t("jobs.about")}</h2>
          <OwnWords text={job.description} />
        </section>
      )}
      <p className="soft">
        <Dots
          items={[
            t("jobs.published", { date: formatDayOf(job.publishedAt, locale) }),
            job.closesOn && t("jobs.until", { date: formatDate(job.closesOn, locale) }),
          ]}
        />
      </p>
    </>
  );
}

function Part({ title, items }: { title: string; items: ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

/** The company's own text: German on every page, and marked as German where the page is not. */
function OwnWords({ text }: { text: string }) {
  const { t } = useTranslation("public");
  const locale = useLocale();
  if (!text) return null;
  return (
    <div className="own-words">
      {langOf(locale) !== "de" && <p className="hint">{t("jobs.germanText")}</p>}
      <p lang="de" dir="ltr">
        {text}
      </p>
    </div>
  );
}
