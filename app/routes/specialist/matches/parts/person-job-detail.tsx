import { useTranslation } from "react-i18next";
import { FoundByWords } from "~/components/found-by";
import { useNames } from "~/components/match/names";
import { German } from "~/components/values";
import type { FoundBy } from "~/domain/found-by";
import type { Names } from "~/domain/matching/names";
import type { DimensionResult } from "~/domain/matching/result";
import type { CandidateMatchRow } from "~/queries/matching/candidate-matches";
import { MatchDetail } from "./match-detail";
import { NoteLink } from "./note-link";
import { ProposeForm } from "./propose-form";
import { ListedTag, ShortlistForm } from "./shortlist-form";
import { SwitchLink } from "./switch-link";
import { WhyLink } from "./why-link";

export type OpenJob = CandidateMatchRow & {
  /** The address names it; else it is only the first of the list. */
  chosen: boolean;
  /** Why a search found it, where that is not plain. */
  foundBy?: readonly FoundBy[] | undefined;
};

/** The open job of a person's list, with all that can be done from there. */
export function PersonJobDetail({
  row,
  said,
  names,
  person,
}: {
  row: OpenJob;
  /** What is in the way of all jobs alike. */
  said: readonly DimensionResult[];
  names: Names;
  person: { candidateId: string; name: string; code: string };
}) {
  const { t } = useTranslation("match");
  const name = useNames(names);
  const { jobId, title, result } = row;
  const german = <German>{title}</German>;
  const full = row.taken >= row.places;
  const capped = row.openAtEmployer >= row.contactCap;
  return (
    <MatchDetail
      to={`/specialist/jobs/${jobId}`}
      title={german}
      phone={row.phone}
      result={result}
      said={said}
      names={names}
      warnings={row.warnings}
      chosen={row.chosen}
      facts={[
        row.employer,
        name("district", row.districtId),
        t("job.places", { taken: row.taken, places: row.places }),
      ]}
      tag={
        <>
          <FoundByWords list={row.foundBy} names={names} />
          <ListedTag listed={row.listed} />
        </>
      }
      action={
        <ProposeForm
          jobId={jobId}
          candidateId={result.candidateId}
          name={
            <>
              <bdi>{person.name}</bdi> – {german}
            </>
          }
          from="person"
          at={row.at}
          proposal={row.proposal}
          hasConsent={row.hasConsent}
          instead={full ? t("noPlace") : capped ? t("job.capped") : null}
          possible={!result.blocked && !full && !capped}
        />
      }
      tools={
        <>
          <ShortlistForm jobId={jobId} candidateId={result.candidateId} listed={row.listed} name={german} />
          <WhyLink jobId={jobId} candidateId={result.candidateId} name={german} />
          <NoteLink about={jobId} name={row.employer} />
          <SwitchLink to={`/specialist/jobs/${jobId}/matches`} words={t("switch.job")} name={german} />
        </>
      }
    />
  );
}
