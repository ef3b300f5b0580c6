import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { AppForm, SelectField, SubmitButton } from "~/components/form";
import { StatusTag } from "~/components/tags";
import type { Names } from "~/domain/matching/names";
import type { JobMatchRow } from "~/domain/matching/shortlist/job-rows";
import { changeAgreed, overrideReasons, proposalStatus } from "~/domain/proposal/states";
import { PersonCard } from "./person-card";
import { AsideTag } from "./set-aside-form";
import { useListed } from "./shortlist-form";
import { useStandsAt } from "./stands-at";
import { WhyLink } from "./why-link";

/** Nothing about the person rules out ticking them; job and company are checked again on sending. */
export const mayPropose = (row: Pick<JobMatchRow, "at" | "proposal" | "hasConsent" | "aside" | "result">): boolean =>
  row.hasConsent &&
  !row.at?.here &&
  !row.aside &&
  !row.result.blocked &&
  !(row.proposal && proposalStatus.isLive(row.proposal.state));

const removeId = (candidateId: string) => `remove-${candidateId}`;

/** One person of the shortlist, inside the form that proposes several. */
export function ShortlistRow({
  jobId,
  row,
  names,
  possible,
}: {
  jobId: string;
  row: JobMatchRow;
  names: Names;
  /** Job and company have room. */
  possible: boolean;
}) {
  const { t } = useTranslation("match");
  return (
    <PersonCard
      row={row}
      names={names}
      fact={useListed(row.listed)}
      tag={row.aside && <AsideTag aside={row.aside} />}
      action={<Pick jobId={jobId} row={row} possible={possible} />}
      tools={
        <>
          <WhyLink jobId={jobId} candidateId={row.candidateId} name={row.name} />
          <SubmitButton kind="quiet" size="small" form={removeId(row.candidateId)}>
            {t("short.remove")}
            <span className="vh"> {row.name}</span>
          </SubmitButton>
        </>
      }
    />
  );
}

/** The box that picks the person, with the reason the order may ask for; else what prevents it. */
function Pick({ jobId, row, possible }: { jobId: string; row: JobMatchRow; possible: boolean }) {
  const { t } = useTranslation("match");
  const standing = useStandsAt();
  if (row.proposal && proposalStatus.isLive(row.proposal.state)) {
    return (
      <div className="row row-end">
        <StatusTag tone={row.proposal.state === "accepted" ? "done" : "go"}>
          {t(`live.${row.proposal.state}`)}
        </StatusTag>
        <ButtonLink to={`/specialist/proposals/${row.proposal.id}`} kind="second" size="small">
          {t("openProposal")}
          <span className="vh"> {row.name}</span>
        </ButtonLink>
      </div>
    );
  }
  if (row.at?.here) return <p className="small">{t("stands.here")}</p>;
  if (!possible || row.aside || row.result.blocked) return null;
  if (!row.hasConsent) {
    const search = new URLSearchParams({ job: jobId, list: "1" });
    return (
      <div className="stack-s">
        <span className="small soft">{t("consent.no")}</span>
        <ButtonLink to={`/specialist/candidates/${row.candidateId}/consents/new?${search}`} kind="second" size="small">
          {t("short.consent")}
          <span className="vh"> {row.name}</span>
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="stack-s">
      <label className="choice">
        <input type="checkbox" name="candidateIds" value={row.candidateId} id={`pick-${row.candidateId}`} data-mark />
        <span>
          {t("short.pick")} <span className="vh">{row.name}</span>
        </span>
      </label>
      {(row.asksReason || row.at) && (
        <SelectField
          name={`reason.${row.candidateId}`}
          id={`reason-${row.candidateId}`}
          label={row.at ? (standing(row.at) ?? "") : t("overrideTitle")}
          options={(row.at ? [changeAgreed] : overrideReasons).map((value) => ({
            value,
            label: t(`overrideReason.${value}`),
          }))}
        />
      )}
    </div>
  );
}

/** The form of a row's button; it is outside the row because forms do not nest. */
export function RemoveForm({ jobId, candidateId }: { jobId: string; candidateId: string }) {
  return (
    <AppForm
      form={{ id: removeId(candidateId), allErrors: {}, onSubmit: () => undefined }}
      action={`/specialist/jobs/${jobId}/shortlist/remove`}
      className=""
    >
      <input type="hidden" name="candidateId" value={candidateId} />
      <input type="hidden" name="list" value={`/specialist/jobs/${jobId}/shortlist`} />
    </AppForm>
  );
}
