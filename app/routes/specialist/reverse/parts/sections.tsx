import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/actions";
import { Link } from "~/components/link";
import { Card } from "~/components/lists";
import { useNames } from "~/components/match/names";
import { useReasonText } from "~/components/match/reason-text";
import { StatusTag } from "~/components/tags";
import { Dots, German } from "~/components/values";
import type { Names } from "~/domain/matching/names";
import type { Opening } from "~/domain/matching/openings";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { JobLine } from "~/queries/matching/reverse-matching";
import { useChangeText } from "./change-text";

export function JobLines({ jobs, label }: { jobs: readonly JobLine[]; label: string }) {
  return (
    <ul aria-label={label} className="job-lines">
      {jobs.map((job) => (
        <li key={job.id}>
          <Dots
            items={[
              <Link key="job" to={`/specialist/jobs/${job.id}`}>
                <German>{job.title}</German>
              </Link>,
              <span key="company" className="soft">
                {job.employer}
              </span>,
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

type ShownOpening = Omit<Opening, "jobs"> & { total: number; jobs: JobLine[] };

/** One missing thing: how many jobs it opens, what gives it, which jobs; one click makes it the named gap. */
export function OpeningCard({
  opening,
  first,
  names,
  base,
  version,
  nextStepOn,
}: {
  opening: ShownOpening;
  first: boolean;
  names: Names;
  base: string;
  version: number;
  nextStepOn: string;
}) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const name = useNames(names);
  const text = useReasonText(names);
  const words = useChangeText(names)(opening.change);
  const way = opening.bridge ? name("instrument", opening.bridge.instrument) : null;
  const nextStep = way ? t("reverse.stepArrange", { instrument: way }) : t("reverse.stepAsk");
  return (
    <Card title={words} tag={<StatusTag tone="go">{t("reverse.opens", { count: opening.total })}</StatusTag>}>
      <p>
        {opening.bridge ? (
          <>
            {text.bridge(opening.bridge)} <span className="soft small">({text.apply(opening.bridge)})</span>
          </>
        ) : (
          t(opening.change.kind === "ask" ? "reverse.answerIsEnough" : "reverse.talkIsEnough")
        )}
      </p>
      <details open={first}>
        <summary>
          {t("reverse.whichJobs")}
          <span className="vh"> {words}</span>
        </summary>
        <JobLines jobs={opening.jobs} label={words} />
        {opening.total > opening.jobs.length && (
          <p className="small soft">{t("reverse.moreJobs", { count: opening.total - opening.jobs.length })}</p>
        )}
      </details>
      <ActionButton
        action={`${base}/gap`}
        version={version}
        fields={{ gap: words.slice(0, 200), nextStep: nextStep.slice(0, 200), nextStepOn }}
        kind={first ? "main" : "second"}
        size="small"
      >
        {t("reverse.saveGap")}
        <span className="vh"> {words}</span>
      </ActionButton>
      <p className="small soft">{t("reverse.saveGapHint", { step: nextStep, date: formatDate(nextStepOn, locale) })}</p>
    </Card>
  );
}
