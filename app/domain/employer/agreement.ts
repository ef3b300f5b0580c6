/**
 * The limits agreement: what a company does and does not do, whom it calls and how fast an answer comes.
 * It counts only after both sides confirmed the same text; no placement starts without one (PRODUCT: limits agreement).
 */

/** Working states, stored beside the two confirmations. `review_due` follows from the date, see `agreementState`. */
export const AGREEMENT_STATES = ["draft", "half_confirmed", "live", "review_due", "ended"] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const AGREEMENT_EVENTS = ["edit", "confirm_first", "confirm_second", "fall_due", "review", "end"] as const;
export type AgreementEvent = (typeof AGREEMENT_EVENTS)[number];

/** The two sides that must both agree. */
export const AGREEMENT_SIDES = ["specialist", "employer"] as const;
export type AgreementSide = (typeof AGREEMENT_SIDES)[number];

export const AGREEMENT_END_REASONS = [
  "replaced",
  "company_ended",
  "city_ended",
  "no_more_jobs",
  "company_closed",
  "draft_discarded",
] as const;
export type AgreementEndReason = (typeof AGREEMENT_END_REASONS)[number];

/**
 * From state by event to state; what is not listed is refused.
 * An edit after a confirmation takes that confirmation back: nobody is bound by words they did not read. A live text
 * is never edited; a changed one is written as a new draft and replaces the old one on its second confirmation.
 */
export const AGREEMENT_TRANSITIONS: Record<AgreementState, Partial<Record<AgreementEvent, AgreementState>>> = {
  draft: { edit: "draft", confirm_first: "half_confirmed", end: "ended" },
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
  validFrom: string;
  reviewOn: string;
  endsOn: string | null;
  endedOn: string | null;
  specialistConfirmedAt: Date | string | null;
  employerConfirmedAt: Date | string | null;
};

/** The state of an agreement on a day. Ended wins over everything, then missing confirmations, then the review date. */
export function agreementState(agreement: AgreementFacts, today: string): AgreementState {
  if (agreement.endedOn !== null && agreement.endedOn <= today) return "ended";
  if (agreement.endsOn !== null && agreement.endsOn < today) return "ended";
  const confirmations = confirmedSides(agreement).length;
  if (confirmations === 0) return "draft";
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

/** Codes (`errors:` catalogue) why a step on an agreement is refused. */
export type AgreementRefusal =
  | "agreement.alreadyConfirmed"
  | "agreement.ended"
  | "agreement.notEditable"
  | "agreement.notConfirmed"
  | "agreement.reviewNotLater"
  | "agreement.confirmOwnSide";

/** May `side` confirm on that day? Null when it may, otherwise why not. */
export function refuseConfirmation(
  agreement: AgreementFacts,
  side: AgreementSide,
  today: string,
): AgreementRefusal | null {
  const state = agreementState(agreement, today);
  if (state === "ended") return "agreement.ended";
  if (confirmedSides(agreement).includes(side)) return "agreement.alreadyConfirmed";
  return null;
}

/** May the text still be changed? Only before both sides have confirmed it. */
export function refuseEdit(agreement: AgreementFacts, today: string): AgreementRefusal | null {
  const state = agreementState(agreement, today);
  if (state === "ended") return "agreement.ended";
  return nextAgreementState(state, "edit") === null ? "agreement.notEditable" : null;
}

/** May the review be recorded with the next review on `nextReviewOn`? It must lie after today and after the last one. */
export function refuseReview(agreement: AgreementFacts, nextReviewOn: string, today: string): AgreementRefusal | null {
  const state = agreementState(agreement, today);
  if (state === "ended") return "agreement.ended";
  if (nextAgreementState(state, "review") === null) return "agreement.notConfirmed";
  return nextReviewOn <= today || nextReviewOn <= agreement.reviewOn ? "agreement.reviewNotLater" : null;
}

/** What a company can promise, as ticks; the words come from the catalogue, own words go beside them. */
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
