import { useTranslation } from "react-i18next";
import { FoundByWords } from "~/components/found-by";
import type { FoundBy } from "~/domain/found-by";
import type { Names } from "~/domain/matching/names";
import type { JobMatchRow } from "~/domain/matching/shortlist/job-rows";
import { CompareBox } from "./compare-form";
import { PersonCard } from "./person-card";
import { ProposeForm } from "./propose-form";
import { AsideTag, SetAsideForm } from "./set-aside-form";
import { ListedTag, ShortlistForm } from "./shortlist-form";
import { SwitchLink } from "./switch-link";
import { WhyLink } from "./why-link";

/** One person in the list of a job, with all that can be done from there. */
export function JobPersonCard({
  jobId,
  row,
  names,
  foundBy,
  possible,
}: {
  jobId: string;
  row: JobMatchRow;
  names: Names;
  /** Why a search found them, where that is not plain. */
  foundBy: readonly FoundBy[] | undefined;
  /** Job and company have room for a proposal. */
  possible: boolean;
}) {
  const { t } = useTranslation("match");
  const title = row.name || row.code;
  return (
    <PersonCard
      row={row}
      names={names}
      fact={row.liveElsewhere > 0 && t("elsewhere", { count: row.liveElsewhere })}
      tag={
        <>
          <FoundByWords list={foundBy} names={names} />
          <ListedTag listed={row.listed} />
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
          <CompareBox id={row.candidateId} name={title} />
          <ShortlistForm jobId={jobId} candidateId={row.candidateId} listed={row.listed} name={title} />
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
