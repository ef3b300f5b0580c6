import { describe, expect, test } from "vitest";
import {
  type AgreementFacts,
  type AgreementRefusal,
  type AgreementSide,
  agreementMoveFacts,
  agreementRefusal,
  agreementState,
  agreementStates,
  confirmedSides,
  isInForce,
  isOpenFor,
  refuseReviewDay,
} from "./agreement";
import { type AgreementEvent, agreementStatus } from "./states";

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

describe("the state of an agreement on a day", () => {
  test("goes from draft through sent and one confirmation to live", () => {
    expect(agreementState(draft(), today)).toBe("draft");
    expect(agreementState(sent(), today)).toBe("sent");
    expect(agreementState(half(), today)).toBe("half_confirmed");
    expect(agreementState(agreement({ state: "sent", specialistConfirmedAt: null }), today)).toBe("half_confirmed");
    expect(agreementState(agreement(), today)).toBe("live");
  });

  test("falls due for review on the review day itself", () => {
    expect(agreementState(agreement({ reviewOn: "2026-11-24" }), today)).toBe("live");
    expect(agreementState(agreement({ reviewOn: "2026-11-23" }), today)).toBe("review_due");
  });

  test("still holds on its last day and is over on the day after", () => {
    expect(agreementState(agreement({ validTo: "2026-11-23" }), today)).toBe("live");
    expect(agreementState(agreement({ validTo: "2026-11-22" }), today)).toBe("ended");
    expect(agreementState(agreement({ state: "ended" }), today)).toBe("ended");
  });

  test("lets a person start only with two confirmations, after the beginning and before the end", () => {
    expect(isInForce(agreement(), today)).toBe(true);
    expect(isInForce(agreement({ reviewOn: "2026-01-01" }), today)).toBe(true);
    expect(isInForce(half(), today)).toBe(false);
    expect(isInForce(agreement({ validFrom: "2026-11-24" }), today)).toBe(false);
    expect(isInForce(agreement({ validFrom: today }), today)).toBe(true);
    expect(isInForce(agreement({ validFrom: "2026-11-22" }), today)).toBe(true);
    expect(isInForce(agreement({ state: "ended" }), today)).toBe(false);
    expect(isInForce(agreement({ validTo: "2026-11-22" }), today)).toBe(false);
  });

  test("names who has confirmed", () => {
    expect(confirmedSides(agreement())).toEqual(["specialist", "employer"]);
    expect(confirmedSides(agreement({ specialistConfirmedAt: null }))).toEqual(["employer"]);
  });
});

/** Why an event is refused; null when it is allowed. */
function refusal(found: AgreementFacts, event: AgreementEvent, side?: AgreementSide): AgreementRefusal | null {
  const facts = agreementMoveFacts(found, today, side);
  return agreementStatus.may(found.state, event, side ?? "specialist", facts)
    ? null
    : agreementRefusal(event, found.state, facts);
}

describe("who may do what", () => {
  const ended = () => agreement({ state: "ended" });

  test("lets each side confirm once, and only what was sent", () => {
    expect(refusal(half(), "confirm", "employer")).toBeNull();
    expect(refusal(half(), "confirm", "specialist")).toBe("employer:errors.agreementConfirmed");
    expect(refusal(draft(), "confirm", "specialist")).toBe("employer:errors.agreementNotSent");
    expect(refusal(ended(), "confirm", "employer")).toBe("employer:errors.agreementEnded");
  });

  test("becomes live with the second side, whichever that is", () => {
    const only = (side: AgreementSide) =>
      agreement({
        state: "sent",
        specialistConfirmedAt: side === "specialist" ? "2026-05-20T09:00:00Z" : null,
        employerConfirmedAt: side === "employer" ? "2026-05-20T09:00:00Z" : null,
      });
    const leadsTo = (found: AgreementFacts, side: AgreementSide) =>
      agreementStatus.next(found.state, "confirm", side, agreementMoveFacts(found, today, side));
    expect(leadsTo(sent(), "employer")).toBe("sent");
    expect(leadsTo(only("employer"), "specialist")).toBe("live");
    expect(leadsTo(only("specialist"), "employer")).toBe("live");
  });

  test("sends a draft and nothing else", () => {
    expect(refusal(draft(), "send")).toBeNull();
    expect(refusal(sent(), "send")).toBe("employer:errors.agreementSent");
    expect(refusal(agreement(), "send")).toBe("employer:errors.agreementSent");
    expect(refusal(ended(), "send")).toBe("employer:errors.agreementEnded");
  });

  test("keeps a text that both sides confirmed", () => {
    expect(refusal(half(), "edit")).toBeNull();
    expect(refusal(agreement(), "edit")).toBe("employer:errors.agreementNotEditable");
    expect(refusal(agreement({ reviewOn: "2026-01-01" }), "edit")).toBe("employer:errors.agreementNotEditable");
    expect(refusal(ended(), "edit")).toBe("employer:errors.agreementEnded");
  });

  test("moves a review only forward and only on a confirmed agreement", () => {
    const due = agreement({ reviewOn: "2026-11-01" });
    expect(refusal(due, "review")).toBeNull();
    expect(refusal(half(), "review")).toBe("employer:errors.agreementNotLive");
    expect(refusal(ended(), "review")).toBe("employer:errors.agreementEnded");
    expect(refuseReviewDay(due, "2027-05-01", today)).toBeNull();
    expect(refuseReviewDay(due, "2026-11-24", today)).toBeNull();
    expect(refuseReviewDay(due, today, today)).toBe("employer:errors.reviewNotLater");
    // the next review must be after the last one agreed, even if that is still ahead
    expect(refuseReviewDay(agreement(), "2027-05-31", today)).toBe("employer:errors.reviewNotLater");
    expect(refuseReviewDay(agreement(), "2027-06-01", today)).toBe("employer:errors.reviewNotLater");
    expect(refuseReviewDay(agreement(), "2027-06-02", today)).toBeNull();
  });

  test("ends anything once, and makes room only after the last day", () => {
    for (const open of [draft(), sent(), half(), agreement()]) {
      expect(refusal(open, "end")).toBeNull();
      expect(agreementStatus.may(open.state, "runOut", "specialist", agreementMoveFacts(open, today))).toBe(false);
    }
    expect(refusal(ended(), "end")).toBe("employer:errors.agreementEnded");
    expect(refusal(agreement({ validTo: today }), "end")).toBeNull();
    const over = agreement({ validTo: "2026-11-22" });
    expect(refusal(over, "end")).toBe("employer:errors.agreementEnded");
    expect(refusal(over, "runOut")).toBeNull();
  });

  test("offers on a page what may happen to the stored agreement", () => {
    const standings = (event: AgreementEvent) => agreementStates.filter((standing) => isOpenFor(standing, event));
    expect(standings("confirm")).toEqual(["sent", "half_confirmed"]);
    expect(standings("send")).toEqual(["draft"]);
    expect(standings("review")).toEqual(["live", "review_due"]);
    expect(standings("end")).toEqual(["draft", "sent", "half_confirmed", "live", "review_due"]);
  });
});
