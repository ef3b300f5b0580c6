import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { EmptyState, Notice } from "~/components/notice";
import { Section } from "~/components/page-header";
import { type AgreementState, isOpenFor } from "~/domain/employer/agreement";
import { AgreementText, type AgreementTextData } from "./agreement-text";
import { AgreementTag } from "./tags";

type RecordPart = {
  name: string;
  agreement: (AgreementTextData & { id: string; standing: AgreementState }) | null;
  contacts: readonly { signsIn: boolean }[];
};

/** The limits agreement on the record, with the steps that fit its state. */
export function AgreementSection({
  record,
  base,
  isDue,
}: {
  record: RecordPart;
  base: string;
  /** The next step with it is what is due with the company. */
  isDue: boolean;
}) {
  const { t } = useTranslation("employer");
  const kind = isDue ? "main" : "second";
  const { agreement } = record;
  if (!agreement || agreement.standing === "ended") {
    return (
      <Section title={t("agreement.title")} id="agreement">
        <EmptyState
          icon="doc"
          title={t("agreement.none")}
          action={
            <ButtonLink kind={kind} to={`${base}/agreement/write`}>
              {t("agreement.write")}
            </ButtonLink>
          }
        >
          {t("agreement.noneText")}
        </EmptyState>
        {agreement && (
          <p>
            <Link to={`${base}/agreement`}>{t("agreement.last")}</Link>
          </p>
        )}
      </Section>
    );
  }
  return (
    <Section title={t("agreement.title")} id="agreement" actions={<AgreementTag state={agreement.standing} />}>
      <div className="card stack">
        <AgreementHint agreement={agreement} signsIn={record.contacts.some((contact) => contact.signsIn)} />
        <details>
          <summary>{t("agreement.read")}</summary>
          <AgreementText agreement={agreement} company={record.name} level={3} />
        </details>
        <AgreementSteps
          agreement={agreement}
          base={`${base}/agreement`}
          kind={kind}
          signsIn={record.contacts.some((contact) => contact.signsIn)}
        />
      </div>
    </Section>
  );
}

function AgreementHint({ agreement, signsIn }: { agreement: AgreementTextData; signsIn: boolean }) {
  const { t } = useTranslation("employer");
  if (agreement.standing === "review_due") return <Notice kind="attention">{t("agreement.hint.review")}</Notice>;
  if (agreement.standing === "draft") return <Notice>{t("agreement.hint.draft")}</Notice>;
  if (!isOpenFor(agreement.standing, "confirm")) return null;
  if (agreement.employerConfirmedAt) return <Notice kind="attention">{t("agreement.hint.ours")}</Notice>;
  return <Notice kind="attention">{t(signsIn ? "agreement.hint.theirs" : "agreement.hint.paper")}</Notice>;
}

/** Every step has its own page; which ones fit is what the transition table says. */
function AgreementSteps({
  agreement,
  base,
  kind,
  signsIn,
}: {
  agreement: AgreementTextData;
  base: string;
  kind: "main" | "second";
  signsIn: boolean;
}) {
  const { t } = useTranslation("employer");
  const { standing } = agreement;
  const open = isOpenFor(standing, "edit");
  const waits = isOpenFor(standing, "confirm");
  return (
    <div className="row">
      {standing === "draft" && (
        <ButtonLink to={`${base}/send`} kind={kind}>
          {t("agreement.send")}
        </ButtonLink>
      )}
      {waits && !agreement.specialistConfirmedAt && (
        <ButtonLink to={`${base}/confirm`} kind={kind}>
          {t("agreement.confirm")}
        </ButtonLink>
      )}
      {waits && !agreement.employerConfirmedAt && !signsIn && (
        <ButtonLink to={`${base}/signed`} kind="second">
          {t("agreement.signed")}
        </ButtonLink>
      )}
      {isOpenFor(standing, "review") && (
        <ButtonLink to={`${base}/review`} size="small" kind={standing === "review_due" ? kind : "second"}>
          {t("agreement.doReview")}
        </ButtonLink>
      )}
      {open && <Link to={`${base}/write`}>{t("agreement.change")}</Link>}
      <Link to={base}>{t("agreement.print")}</Link>
      <Link to={`${base}/end`}>{t(open ? "agreement.discard" : "agreement.end")}</Link>
    </div>
  );
}
