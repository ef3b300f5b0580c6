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
  refuseReview,
} from "./agreement";

const today = "2026-11-23";

function agreement(change: Partial<AgreementFacts> = {}): AgreementFacts {
  return {
    validFrom: "2026-06-01",
    reviewOn: "2027-06-01",
    endsOn: null,
    endedOn: null,
    specialistConfirmedAt: "2026-05-20T09:00:00Z",
    employerConfirmedAt: "2026-05-21T09:00:00Z",
    ...change,
  };
}

describe("the transition table of the limits agreement", () => {
  const allowed: [AgreementState, AgreementEvent, AgreementState][] = [
    ["draft", "edit", "draft"],
    ["draft", "confirm_first", "half_confirmed"],
    ["draft", "end", "ended"],
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
  it("is a draft without a confirmation, half confirmed with one, live with two", () => {
    expect(agreementState(agreement({ specialistConfirmedAt: null, employerConfirmedAt: null }), today)).toBe("draft");
    expect(agreementState(agreement({ employerConfirmedAt: null }), today)).toBe("half_confirmed");
    expect(agreementState(agreement({ specialistConfirmedAt: null }), today)).toBe("half_confirmed");
    expect(agreementState(agreement(), today)).toBe("live");
  });

  it("falls due for review on the review day itself", () => {
    expect(agreementState(agreement({ reviewOn: "2026-11-24" }), today)).toBe("live");
    expect(agreementState(agreement({ reviewOn: "2026-11-23" }), today)).toBe("review_due");
  });

  it("still holds on its last day and is over on the day after", () => {
    expect(agreementState(agreement({ endsOn: "2026-11-23" }), today)).toBe("live");
    expect(agreementState(agreement({ endsOn: "2026-11-22" }), today)).toBe("ended");
    expect(agreementState(agreement({ endedOn: "2026-11-23" }), today)).toBe("ended");
  });

  it("lets a person start only with two confirmations, after the beginning and before the end", () => {
    expect(isInForce(agreement(), today)).toBe(true);
    expect(isInForce(agreement({ reviewOn: "2026-01-01" }), today)).toBe(true);
    expect(isInForce(agreement({ employerConfirmedAt: null }), today)).toBe(false);
    expect(isInForce(agreement({ validFrom: "2026-11-24" }), today)).toBe(false);
    expect(isInForce(agreement({ endedOn: "2026-11-01" }), today)).toBe(false);
    expect(isInForce(agreement({ endsOn: "2026-11-22" }), today)).toBe(false);
  });

  it("names who has confirmed", () => {
    expect(confirmedSides(agreement())).toEqual(["specialist", "employer"]);
    expect(confirmedSides(agreement({ specialistConfirmedAt: null }))).toEqual(["employer"]);
  });
});

describe("who may do what", () => {
  it("lets each side confirm once", () => {
    const half = agreement({ employerConfirmedAt: null });
    expect(refuseConfirmation(half, "employer", today)).toBeNull();
    expect(refuseConfirmation(half, "specialist", today)).toBe("agreement.alreadyConfirmed");
    expect(refuseConfirmation(agreement({ endedOn: today }), "employer", today)).toBe("agreement.ended");
  });

  it("keeps a text that both sides confirmed", () => {
    expect(refuseEdit(agreement({ employerConfirmedAt: null }), today)).toBeNull();
    expect(refuseEdit(agreement(), today)).toBe("agreement.notEditable");
    expect(refuseEdit(agreement({ reviewOn: "2026-01-01" }), today)).toBe("agreement.notEditable");
    expect(refuseEdit(agreement({ endedOn: today }), today)).toBe("agreement.ended");
  });

  it("moves a review only forward and only on a confirmed agreement", () => {
    const due = agreement({ reviewOn: "2026-11-01" });
    expect(refuseReview(due, "2027-05-01", today)).toBeNull();
    expect(refuseReview(due, today, today)).toBe("agreement.reviewNotLater");
    expect(refuseReview(agreement(), "2027-01-01", today)).toBe("agreement.reviewNotLater");
    expect(refuseReview(agreement({ employerConfirmedAt: null }), "2027-09-01", today)).toBe("agreement.notConfirmed");
    expect(refuseReview(agreement({ endedOn: today }), "2027-09-01", today)).toBe("agreement.ended");
  });
});
