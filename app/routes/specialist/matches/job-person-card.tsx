import { useTranslation } from "react-i18next";
import { useNames } from "~/components/match/names";
import type { Names } from "~/domain/matching/names";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { JobMatchRow } from "~/queries/job-matches";
import { MatchCard } from "./match-card";
import { ProposeForm } from "./propose-form";
import { AsideTag, SetAsideForm } from "./set-aside-form";
import { WhyLink } from "./why-link";

/** One person in the list of a job, with all that can be done from there. */
export function JobPersonCard({
  jobId,
  row,
  names,
  possible,
}: {
  jobId: string;
  row: JobMatchRow;
  names: Names;
  /** Job and company have room for a proposal. */
  possible: boolean;
}) {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const name = useNames(names);
  const title = row.name || row.code;
  return (
    <MatchCard
      to={`/specialist/candidates/${row.candidateId}`}
      title={title}
      rank={row.rank}
      result={row.result}
      names={names}
      warnings={row.warnings}
      sub={
        <>
          {[name("district", row.districtId), `${t("since")} ${formatDate(row.waitingSince, locale)}`]
            .filter(Boolean)
            .join(" · ")}
          {row.liveElsewhere > 0 && ` · ${t("elsewhere", { count: row.liveElsewhere })}`}
        </>
      }
      tag={row.aside && <AsideTag aside={row.aside} />}
      action={
        <ProposeForm
          jobId={jobId}
          candidateId={row.candidateId}
          name={title}
          rank={row.rank}
          asksReason={row.asksReason}
          from="job"
          proposal={row.proposal}
          hasConsent={row.hasConsent}
          possible={possible && !row.result.blocked && !row.aside}
        />
      }
      tools={
        <>
          <WhyLink jobId={jobId} candidateId={row.candidateId} name={title} />
          {(row.aside || !row.proposal) && <SetAsideForm jobId={jobId} person={row} />}
        </>
      }
    />
  );
}
