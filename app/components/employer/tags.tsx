import { useTranslation } from "react-i18next";
import type { AgreementState } from "~/domain/employer/agreement";
import type { VisitStanding } from "~/domain/employer/visit";
import { StatusTag, type Tone } from "../tags";

const agreementTone: Record<AgreementState | "none", Tone> = {
  none: "quiet",
  draft: "quiet",
  sent: "wait",
  half_confirmed: "wait",
  live: "done",
  review_due: "wait",
  ended: "quiet",
};

/** The state of a company's limits agreement. */
export function AgreementTag({ state }: { state: AgreementState | "none" }) {
  const { t } = useTranslation("employer");
  return <StatusTag tone={agreementTone[state]}>{t(`agreementState.${state}`)}</StatusTag>;
}

const visitTone: Record<VisitStanding, Tone> = {
  overdue: "wait",
  planned: "go",
  never: "quiet",
  old: "wait",
  recent: "done",
};

/** When somebody of the city was at a company, or will be. */
export function VisitTag({ standing }: { standing: VisitStanding }) {
  const { t } = useTranslation("employer");
  return <StatusTag tone={visitTone[standing]}>{t(`visitStanding.${standing}`)}</StatusTag>;
}
