import { shiftDate } from "~/domain/days";

/**
 * The limits agreement: what a company does and does not do, whom it calls and how fast an answer comes.
 * It counts only after both sides confirmed the same text; no placement starts without one (PRODUCT: limits agreement).
 */

/** `sent`: both may read it, nobody has confirmed; `half_confirmed`: one side has. What is not stored follows from dates. */
export const AGREEMENT_STATES = ["draft", "sent", "half_confirmed", "live", "review_due", "ended"] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const AGREEMENT_EVENTS = [
  "edit",
  "send",
  "confirm_first",
  "confirm_second",
  "fall_due",
  "review",
  "end",
] as const;
export type AgreementEvent = (typeof AGREEMENT_EVENTS)[number];

/** The two sides that must both agree. */
const AGREEMENT_SIDES = ["specialist", "employer"] as const;
export type AgreementSide = (typeof AGREEMENT_SIDES)[number];

/**
 * From state by event to state; what is not listed is refused.
 * An edit after it was sent takes confirmations back: nobody is bound by words they did not read. A live text is never
 * edited; a changed one is a new agreement, and the old one ends when the new one is written.
 */
const AGREEMENT_TRANSITIONS: Record<AgreementState, Partial<Record<AgreementEvent, AgreementState>>> = {
  draft: { edit: "draft", send: "sent", end: "ended" },
  sent: { edit: "draft", confirm_first: "half_confirmed", end: "ended" },
  half_confirmed: { edit: "draft", confirm_second: "live", end: "ended" },
  live: { fall_due: "review_due", review: "live", end: "ended" },
  review_due: { review: "live", end: "ended" },
  ended: {},
};

/** The state after an event, or null where the table has no such edge. */
export function nextAgreementState(from: AgreementState, event: AgreementEvent): AgreementState | null {
  return AGREEMENT_TRANSITIONS[from][event] ?? null;
}

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
  if (agreement.validTo !== null && agreement.validTo < today) return "ended";
  if (agreement.state === "draft") return "draft";
  const confirmations = confirmedSides(agreement).length;
  if (confirmations === 0) return "sent";
  if (confirmations === 1) return "half_confirmed";
  return agreement.reviewOn <= today ? "review_due" : "live";
}

/**
 * True when a placement may start under it: two confirmations, begun, not ended, not past its end.
 * A review that is due reminds people but does not stop a person from starting work.
 */
export function isInForce(agreement: AgreementFacts, today: string): boolean {
  const state = agreementState(agreement, today);
  return (state === "live" || state === "review_due") && agreement.validFrom <= today;
}

/** The sides that have confirmed, in the order of `AGREEMENT_SIDES`. */
export function confirmedSides(
  agreement: Pick<AgreementFacts, "specialistConfirmedAt" | "employerConfirmedAt">,
): AgreementSide[] {
  return AGREEMENT_SIDES.filter((side) =>
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
  | "employer:errors.agreementSent"
  | "employer:errors.reviewNotLater";

/** May `side` confirm on that day? Null when it may, otherwise why not. */
export function refuseConfirmation(
  agreement: AgreementFacts,
  side: AgreementSide,
  today: string,
): AgreementRefusal | null {
  const state = agreementState(agreement, today);
  if (state === "ended") return "employer:errors.agreementEnded";
  if (state === "draft") return "employer:errors.agreementNotSent";
  return confirmedSides(agreement).includes(side) ? "employer:errors.agreementConfirmed" : null;
}

/** May it be sent to the company on that day? Only a draft may. */
export function refuseSending(agreement: AgreementFacts, today: string): AgreementRefusal | null {
  const state = agreementState(agreement, today);
  if (state === "ended") return "employer:errors.agreementEnded";
  return nextAgreementState(state, "send") === null ? "employer:errors.agreementSent" : null;
}

/** May the text still be changed? Only before both sides have confirmed it. */
export function refuseEdit(agreement: AgreementFacts, today: string): AgreementRefusal | null {
  const state = agreementState(agreement, today);
  if (state === "ended") return "employer:errors.agreementEnded";
  return nextAgreementState(state, "edit") === null ? "employer:errors.agreementNotEditable" : null;
}

/** May the review be recorded with the next review on `nextReviewOn`? It must lie after today and after the last one. */
export function refuseReview(agreement: AgreementFacts, nextReviewOn: string, today: string): AgreementRefusal | null {
  const state = agreementState(agreement, today);
  if (state === "ended") return "employer:errors.agreementEnded";
  if (nextAgreementState(state, "review") === null) return "employer:errors.agreementNotLive";
  return nextReviewOn <= today || nextReviewOn <= agreement.reviewOn ? "employer:errors.reviewNotLater" : null;
}

/** May it be ended on that day? Everything that has not ended may. */
export function refuseEnd(agreement: AgreementFacts, today: string): AgreementRefusal | null {
  return agreementState(agreement, today) === "ended" ? "employer:errors.agreementEnded" : null;
}

/** Usual sentences of what a company does; the words come from the catalogue, own words go beside them. */
export const COMPANY_DOES = [
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
export type CompanyDoes = (typeof COMPANY_DOES)[number];

/** What a company need not do, because somebody else does it. */
export const COMPANY_DOES_NOT = [
  "no_social_work",
  "no_housing",
  "no_paperwork",
  "no_debts",
  "no_interpreting",
  "no_skilled_work_first",
  "no_night_alone",
] as const;
export type CompanyDoesNot = (typeof COMPANY_DOES_NOT)[number];

/** The product's own number: half a year. */
const REVIEW_MONTHS = 6;

/** The day on which an agreement is looked at again, unless both sides choose otherwise. */
export const usualReview = (from: string): string => shiftDate(from, { months: REVIEW_MONTHS });
