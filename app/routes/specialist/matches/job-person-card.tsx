import { useTranslation } from "react-i18next";
import { useNames } from "~/components/match/names";
import { StatusTag } from "~/components/tags";
import type { Names } from "~/domain/matching/names";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { JobMatchRow } from "~/queries/job-rows";
import { CompareBox } from "./compare-form";
import { MatchCard } from "./match-card";
import { ProposeForm } from "./propose-form";
import { AsideTag, SetAsideForm } from "./set-aside-form";
import { ShortlistForm } from "./shortlist-form";
import { SwitchLink } from "./switch-link";
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
      facts={[
        name("district", row.districtId),
        `${t("since")} ${formatDate(row.waitingSince, locale)}`,
        row.liveElsewhere > 0 && t("elsewhere", { count: row.liveElsewhere }),
      ]}
      tag={
        <>
          {row.listed && (
            <p className="row small">
              <StatusTag tone="go">{t("short.tag")}</StatusTag>
              <span className="soft">
                {t("short.by", { name: row.listed.by, date: formatDate(row.listed.on, locale) })}
              </span>
            </p>
          )}
          {row.aside && <AsideTag aside={row.aside} />}
        </>
      }
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
          <CompareBox candidateId={row.candidateId} name={title} />
          <ShortlistForm jobId={jobId} row={row} />
          <WhyLink jobId={jobId} candidateId={row.candidateId} name={title} />
          {(row.aside || !row.proposal) && <SetAsideForm jobId={jobId} person={row} />}
          <SwitchLink
            to={`/specialist/candidates/${row.candidateId}/matches`}
            words={t("switch.person")}
            name={title}
          />
        </>
      }
    />
  );
}
