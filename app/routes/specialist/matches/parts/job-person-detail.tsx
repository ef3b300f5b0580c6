import { useTranslation } from "react-i18next";
import { FoundByWords } from "~/components/found-by";
import { useNames } from "~/components/match/names";
import type { FoundBy } from "~/domain/found-by";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult } from "~/domain/matching/result";
import type { JobMatchRow } from "~/domain/matching/shortlist/job-rows";
import type { proposalObstacle } from "./job-desk-head";
import { MatchDetail } from "./match-detail";
import { NoteLink } from "./note-link";
import { ProposeForm } from "./propose-form";
import { AsideTag, SetAsideForm } from "./set-aside-form";
import { ListedTag, ShortlistForm } from "./shortlist-form";
import { useStandsAt } from "./stands-at";
import { SwitchLink } from "./switch-link";
import { useWaitsSince } from "./use-waits-since";
import { WhyLink } from "./why-link";

export type OpenPerson = JobMatchRow & {
  /** The address names them; else they are only the first of the list. */
  chosen: boolean;
  /** Why a search found them, where that is not plain. */
  foundBy?: readonly FoundBy[] | undefined;
};

/** The open person of a job's list, with all that can be done from there. */
export function JobPersonDetail({
  jobId,
  row,
  said,
  names,
  closed,
}: {
  jobId: string;
  row: OpenPerson;
  /** What is in everybody's way alike. */
  said: readonly DimensionResult[];
  names: Names;
  /** What about the job prevents a proposal. */
  closed: ReturnType<typeof proposalObstacle>;
}) {
  const { t } = useTranslation("match");
  const district = useNames(names)("district", row.districtId);
  const standing = useStandsAt();
  const waitsSince = useWaitsSince();
  return (
    <MatchDetail
      to={`/specialist/candidates/${row.candidateId}`}
      title={<bdi>{row.name}</bdi>}
      phone={row.phone}
      facts={[
        standing(row.at),
        district,
        waitsSince(row),
        row.liveElsewhere > 0 && t("elsewhere", { count: row.liveElsewhere }),
      ]}
      result={row.result}
      said={said}
      names={names}
      warnings={row.warnings}
      chosen={row.chosen}
      tag={
        <>
          <FoundByWords list={row.foundBy} names={names} />
          <ListedTag listed={row.listed} />
          {row.aside && <AsideTag aside={row.aside} />}
        </>
      }
      action={
        <ProposeForm
          jobId={jobId}
          candidateId={row.candidateId}
          name={row.name}
          asksReason={row.asksReason}
          from="job"
          at={row.at}
          proposal={row.proposal}
          hasConsent={row.hasConsent}
          instead={closed && t(`job.${closed}`)}
          possible={!closed && !row.result.blocked && !row.aside}
        />
      }
      tools={
        <>
          <ShortlistForm jobId={jobId} candidateId={row.candidateId} listed={row.listed} name={row.name} />
          <WhyLink jobId={jobId} candidateId={row.candidateId} name={row.name} />
          {(row.aside || !row.proposal) && <SetAsideForm jobId={jobId} person={row} />}
          <NoteLink about={row.candidateId} name={row.name} />
          <SwitchLink
            to={`/specialist/candidates/${row.candidateId}/matches`}
            words={t("switch.person")}
            name={row.name}
          />
        </>
      }
    />
  );
}
