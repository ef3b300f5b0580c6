import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { AppForm, SelectField, SubmitButton } from "~/components/form";
import { StatusTag } from "~/components/tags";
import type { StandsAt } from "~/domain/matching/shortlist/desk";
import { changeAgreed, overrideReasons, proposalStatus } from "~/domain/proposal/states";
import { useListPath } from "./kept-params";

/**
 * The one click that proposes; for somebody far down the list with a reason, for somebody at work elsewhere after a word
 * about the change, for a running pair the way to it. Whoever is at the company is not proposed to it.
 */
export function ProposeForm({
  jobId,
  candidateId,
  name,
  asksReason = false,
  from,
  at,
  proposal,
  hasConsent,
  possible,
  instead,
}: {
  jobId: string;
  candidateId: string;
  name: ReactNode;
  /** So many free people with more points come before this one that a reason is required. */
  asksReason?: boolean;
  from: "job" | "person";
  /** Where the person tries out, works or learns today. */
  at: StandsAt | null;
  proposal: { id: string; state: string } | null;
  hasConsent: boolean;
  possible: boolean;
  /** What about the job prevents it: said instead of the consent, because it is what stands in the way. */
  instead: string | null;
}) {
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const list = useListPath();
  const wasRefused = search.get("for") === candidateId && search.get("refused") !== "match:errors.reasonNeeded";
  const withReason = asksReason || (wasRefused && search.get("refused") === "proposal.overrideNeeded");
  if (proposal && proposalStatus.isLive(proposal.state)) {
    return (
      <div className="row row-end">
        <StatusTag tone={proposal.state === "accepted" ? "done" : "go"}>{t(`live.${proposal.state}`)}</StatusTag>
        <ButtonLink to={`/specialist/proposals/${proposal.id}`} kind="second" size="small">
          {t("openProposal")}
          <span className="vh"> {name}</span>
        </ButtonLink>
      </div>
    );
  }
  if (at?.here) return <p className="small">{t("stands.here")}</p>;
  const form = (
    <AppForm action="/specialist/propose" className="stack-s">
      <input type="hidden" name="jobId" value={jobId} />
      <input type="hidden" name="candidateId" value={candidateId} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="list" value={list} />
      {at && (
        <>
          <p className="small">{t("stands.change")}</p>
          <input type="hidden" name="overrideReason" value={changeAgreed} />
        </>
      )}
      {withReason && !at && (
        <SelectField
          name="overrideReason"
          id={`reason-${candidateId}`}
          label={t("overrideTitle")}
          hint={t("overrideHint")}
          defaultValue={wasRefused ? search.get("reason") : null}
          options={overrideReasons.map((value) => ({ value, label: t(`overrideReason.${value}`) }))}
        />
      )}
      <SubmitButton size="small">
        {t(at ? "stands.agreed" : "propose")}
        <span className="vh"> {name}</span>
      </SubmitButton>
    </AppForm>
  );
  return (
    <div className="stack-s">
      {proposal && <StatusTag>{t(`live.${proposal.state}`)}</StatusTag>}
      {possible &&
        (withReason || at ? (
          <details className="match-override" open={wasRefused}>
            <summary className="btn btn-second btn-small">
              {t("propose")} …<span className="vh"> {name}</span>
            </summary>
            {form}
          </details>
        ) : (
          form
        ))}
      <span className={instead ? "small desk-missing" : "small soft"}>
        {instead ?? t(hasConsent ? "consent.yes" : "consent.no")}
      </span>
    </div>
  );
}
