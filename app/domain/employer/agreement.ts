import { shiftDate } from "~/domain/days";
import { type AgreementEvent, type AgreementMoveFacts, agreementStatus, type StoredAgreementState } from "./states";

/**
 * The limits agreement: what a company does and does not do, whom it calls and how fast an answer comes.
 * It counts only after both sides confirmed the same text; no placement starts without one (PRODUCT: limits agreement).
 */

/**
 * The state people read, and the stored one behind it. `sent`: both may read it, nobody has confirmed;
 * `half_confirmed`: one side has.
 */
const stored = {
  draft: "draft",
  sent: "sent",
  half_confirmed: "sent",
  live: "live",
  review_due: "live",
  ended: "ended",
} as const satisfies Record<string, StoredAgreementState>;
export type AgreementState = keyof typeof stored;
export const agreementStates = Object.keys(stored) as AgreementState[];

/** Whether an agreement in this state allows the event. */
export const isOpenFor = (standing: AgreementState, event: AgreementEvent): boolean =>
  agreementStatus.from(event).includes(stored[standing]);

/** Both must confirm. */
const agreementSides = ["specialist", "employer"] as const;
export type AgreementSide = (typeof agreementSides)[number];

/** What the state is computed from. Dates are ISO calendar dates, confirmations instants or null. */
export type AgreementFacts = {
  state: string;
  validFrom: string;
  reviewOn: string;
  /** Last day, included; null: until somebody ends it. */
  validTo: string | null;
  specialistConfirmedAt: Date | string | null;
  employerConfirmedAt: Date | string | null;
};

/** The state of an agreement on a day. Ended wins over everything, then missing confirmations, then the review date. */
export function agreementState(agreement: AgreementFacts, today: string): AgreementState {
  if (agreement.state === "ended") return "ended";
  if (isOver(agreement, today)) return "ended";
  if (agreement.state === "draft") return "draft";
  const confirmations = confirmedSides(agreement).length;
  if (confirmations === 0) return "sent";
  if (confirmations === 1) return "half_confirmed";
  return agreement.reviewOn <= today ? "review_due" : "live";
}

/** Whether its last day has passed; the row may not say so yet. */
const isOver = ({ validTo }: Pick<AgreementFacts, "validTo">, today: string) => validTo !== null && validTo < today;

/**
 * The facts the status table asks for about an agreement on a day. `side` is who acts; without it nobody's confirmation
 * counts.
 */
export function agreementMoveFacts(agreement: AgreementFacts, today: string, side?: AgreementSide): AgreementMoveFacts {
  const sides = confirmedSides(agreement);
  return {
    isOver: isOver(agreement, today),
    ownConfirmed: side !== undefined && sides.includes(side),
    otherConfirmed: sides.some((each) => each !== side),
  };
}

/**
 * True when a placement may start under it: two confirmations, begun, not ended, not past its end.
 * A review that is due reminds people but does not stop a person from starting work.
 */
export function isInForce(agreement: AgreementFacts, today: string): boolean {
  const state = agreementState(agreement, today);
  return (state === "live" || state === "review_due") && agreement.validFrom <= today;
}

/** The sides that have confirmed, specialist first. */
export function confirmedSides(
  agreement: Pick<AgreementFacts, "specialistConfirmedAt" | "employerConfirmedAt">,
): AgreementSide[] {
  return agreementSides.filter((side) =>
    side === "specialist" ? agreement.specialistConfirmedAt !== null : agreement.employerConfirmedAt !== null,
  );
}

/** Message codes of the catalogue `employer`: why a step on an agreement is refused. */
export type AgreementRefusal =
  | "employer:errors.agreementConfirmed"
  | "employer:errors.agreementEnded"
  | "employer:errors.agreementNotEditable"
  | "employer:errors.agreementNotLive"
  | "employer:errors.agreementNotSent"
  | "employer:errors.agreementSent";

/** The message code that explains why the table refuses an event. Only for an event that it does refuse. */
export function agreementRefusal(event: AgreementEvent, state: string, facts: AgreementMoveFacts): AgreementRefusal {
  if (facts.isOver || state === "ended") return "employer:errors.agreementEnded";
  if (event === "send") return "employer:errors.agreementSent";
  if (event === "edit") return "employer:errors.agreementNotEditable";
  if (event === "review") return "employer:errors.agreementNotLive";
  return state === "draft" ? "employer:errors.agreementNotSent" : "employer:errors.agreementConfirmed";
}

/** May the next review be on `nextReviewOn`? It must lie after today and after the last one. Null when it may. */
export const refuseReviewDay = (
  agreement: AgreementFacts,
  nextReviewOn: string,
  today: string,
): "employer:errors.reviewNotLater" | null =>
  nextReviewOn <= today || nextReviewOn <= agreement.reviewOn ? "employer:errors.reviewNotLater" : null;

/** What a company usually does, as codes of the catalogue; the company can add its own words. */
export const companyDoes = [
  "mentor",
  "simple_words",
  "briefing_own_language",
  "time_for_course",
  "time_for_offices",
  "feedback_weekly",
  "trial_first",
  "look_at_apprenticeship",
  "early_call",
] as const;
export type CompanyDoes = (typeof companyDoes)[number];

/** What a company does not have to do, because somebody else does it. */
export const companyDoesNot = [
  "no_social_work",
  "no_housing",
  "no_paperwork",
  "no_debts",
  "no_interpreting",
  "no_skilled_work_first",
  "no_night_alone",
] as const;
export type CompanyDoesNot = (typeof companyDoesNot)[number];

/** The product's own number: half a year. */
const reviewMonths = 6;

/** The day of the next review, unless both sides choose another. */
export const defaultReviewDay = (from: string): string => shiftDate(from, { months: reviewMonths });
