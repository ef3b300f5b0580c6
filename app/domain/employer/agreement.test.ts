import { describe, expect, it } from "vitest";
import {
  AGREEMENT_EVENTS,
  AGREEMENT_STATES,
  type AgreementEvent,
  type AgreementFacts,
  type AgreementState,
  agreementState,
  confirmedSides,
  isInForce,
  nextAgreementState,
  refuseConfirmation,
  refuseEdit,
  refuseEnd,
  refuseReview,
  refuseSending,
} from "./agreement";

const today = "2026-11-23";

function agreement(change: Partial<AgreementFacts> = {}): AgreementFacts {
  return {
    state: "live",
    validFrom: "2026-06-01",
    reviewOn: "2027-06-01",
    validTo: null,
    specialistConfirmedAt: "2026-05-20T09:00:00Z",
    employerConfirmedAt: "2026-05-21T09:00:00Z",
    ...change,
  };
}
const draft = () => agreement({ state: "draft", specialistConfirmedAt: null, employerConfirmedAt: null });
const sent = () => agreement({ state: "sent", specialistConfirmedAt: null, employerConfirmedAt: null });
const half = () => agreement({ state: "sent", employerConfirmedAt: null });

describe("the transition table of the limits agreement", () => {
  const allowed: [AgreementState, AgreementEvent, AgreementState][] = [
    ["draft", "edit", "draft"],
    ["draft", "send", "sent"],
    ["draft", "end", "ended"],
    ["sent", "edit", "draft"],
    ["sent", "confirm_first", "half_confirmed"],
    ["sent", "end", "ended"],
    ["half_confirmed", "edit", "draft"],
    ["half_confirmed", "confirm_second", "live"],
    ["half_confirmed", "end", "ended"],
    ["live", "fall_due", "review_due"],
    ["live", "review", "live"],
    ["live", "end", "ended"],
    ["review_due", "review", "live"],
    ["review_due", "end", "ended"],
  ];

  it.each(allowed)("leads from %s by %s to %s", (from, event, to) => {
    expect(nextAgreementState(from, event)).toBe(to);
  });

  const forbidden = AGREEMENT_STATES.flatMap((from) =>
    AGREEMENT_EVENTS.filter((event) => !allowed.some(([f, e]) => f === from && e === event)).map(
      (event) => [from, event] as const,
    ),
  );
  it.each(forbidden)("refuses from %s by %s", (from, event) => {
    expect(nextAgreementState(from, event)).toBeNull();
  });

  it("has every edge in one of the two lists", () => {
    expect(allowed.length + forbidden.length).toBe(AGREEMENT_STATES.length * AGREEMENT_EVENTS.length);
  });
});

describe("the state of an agreement on a day", () => {
  it("goes from draft over sent and one confirmation to live", () => {
    expect(agreementState(draft(), today)).toBe("draft");
    expect(agreementState(sent(), today)).toBe("sent");
    expect(agreementState(half(), today)).toBe("half_confirmed");
    expect(agreementState(agreement({ state: "sent", specialistConfirmedAt: null }), today)).toBe("half_confirmed");
    expect(agreementState(agreement(), today)).toBe("live");
  });

  it("falls due for review on the review day itself", () => {
    expect(agreementState(agreement({ reviewOn: "2026-11-24" }), today)).toBe("live");
    expect(agreementState(agreement({ reviewOn: "2026-11-23" }), today)).toBe("review_due");
  });

  it("still holds on its last day and is over on the day after", () => {
    expect(agreementState(agreement({ validTo: "2026-11-23" }), today)).toBe("live");
    expect(agreementState(agreement({ validTo: "2026-11-22" }), today)).toBe("ended");
    expect(agreementState(agreement({ state: "ended" }), today)).toBe("ended");
  });

  it("lets a person start only with two confirmations, after the beginning and before the end", () => {
    expect(isInForce(agreement(), today)).toBe(true);
    expect(isInForce(agreement({ reviewOn: "2026-01-01" }), today)).toBe(true);
    expect(isInForce(half(), today)).toBe(false);
    expect(isInForce(agreement({ validFrom: "2026-11-24" }), today)).toBe(false);
    expect(isInForce(agreement({ validFrom: today }), today)).toBe(true);
    expect(isInForce(agreement({ validFrom: "2026-11-22" }), today)).toBe(true);
    expect(isInForce(agreement({ state: "ended" }), today)).toBe(false);
    expect(isInForce(agreement({ validTo: "2026-11-22" }), today)).toBe(false);
  });

  it("names who has confirmed", () => {
    expect(confirmedSides(agreement())).toEqual(["specialist", "employer"]);
    expect(confirmedSides(agreement({ specialistConfirmedAt: null }))).toEqual(["employer"]);
  });
});

describe("who may do what", () => {
  const ended = () => agreement({ state: "ended" });

  it("lets each side confirm once, and only what was sent", () => {
    expect(refuseConfirmation(half(), "employer", today)).toBeNull();
    expect(refuseConfirmation(half(), "specialist", today)).toBe("employer:errors.agreementConfirmed");
    expect(refuseConfirmation(draft(), "specialist", today)).toBe("employer:errors.agreementNotSent");
    expect(refuseConfirmation(ended(), "employer", today)).toBe("employer:errors.agreementEnded");
  });

  it("sends a draft and nothing else", () => {
    expect(refuseSending(draft(), today)).toBeNull();
    expect(refuseSending(sent(), today)).toBe("employer:errors.agreementSent");
    expect(refuseSending(agreement(), today)).toBe("employer:errors.agreementSent");
    expect(refuseSending(ended(), today)).toBe("employer:errors.agreementEnded");
  });

  it("keeps a text that both sides confirmed", () => {
    expect(refuseEdit(half(), today)).toBeNull();
    expect(refuseEdit(agreement(), today)).toBe("employer:errors.agreementNotEditable");
    expect(refuseEdit(agreement({ reviewOn: "2026-01-01" }), today)).toBe("employer:errors.agreementNotEditable");
    expect(refuseEdit(ended(), today)).toBe("employer:errors.agreementEnded");
  });

  it("moves a review only forward and only on a confirmed agreement", () => {
    const due = agreement({ reviewOn: "2026-11-01" });
    expect(refuseReview(due, "2027-05-01", today)).toBeNull();
    expect(refuseReview(due, today, today)).toBe("employer:errors.reviewNotLater");
    expect(refuseReview(due, "2026-11-24", today)).toBeNull();
    // the next review lies after the last one agreed on, also when that is still ahead
    expect(refuseReview(agreement(), "2027-05-31", today)).toBe("employer:errors.reviewNotLater");
    expect(refuseReview(agreement(), "2027-06-01", today)).toBe("employer:errors.reviewNotLater");
    expect(refuseReview(agreement(), "2027-06-02", today)).toBeNull();
    expect(refuseReview(agreement(), "2027-01-01", today)).toBe("employer:errors.reviewNotLater");
    expect(refuseReview(half(), "2027-09-01", today)).toBe("employer:errors.agreementNotLive");
    expect(refuseReview(ended(), "2027-09-01", today)).toBe("employer:errors.agreementEnded");
  });

  it("ends everything once", () => {
    for (const open of [draft(), sent(), half(), agreement()]) expect(refuseEnd(open, today)).toBeNull();
    expect(refuseEnd(ended(), today)).toBe("employer:errors.agreementEnded");
  });
});
