import { describe, expect, test } from "vitest";
import { contactsLeft, defaultContactCap } from "./contact-cap";
import { refuseRecording, visitStanding } from "./visit";

const today = "2026-11-23";

describe("visits of a company", () => {
  test("cannot be recorded before they took place", () => {
    expect(refuseRecording("2026-11-24", today)).toBe("employer:errors.visitInFuture");
    expect(refuseRecording(today, today)).toBeNull();
  });

  test.each([
    [{ plannedOn: "2026-11-20", lastDoneOn: "2026-11-01" }, "overdue"],
    [{ plannedOn: "2026-11-23", lastDoneOn: null }, "planned"],
    [{ plannedOn: null, lastDoneOn: null }, "never"],
    [{ plannedOn: null, lastDoneOn: "2026-05-26" }, "old"],
    [{ plannedOn: null, lastDoneOn: "2026-05-27" }, "recent"],
  ])("stand with %o at %s", (visits, standing) => {
    expect(visitStanding(visits, today)).toBe(standing);
  });
});

describe("the contact cap", () => {
  test("counts live proposals against the company's own number", () => {
    expect(contactsLeft(2, 1)).toBe(1);
    expect(contactsLeft(2, 3)).toBe(0);
    expect(contactsLeft(2, 2)).toBe(0);
    expect(contactsLeft(0, 0)).toBe(0);
  });

  test("takes the default where the company named none", () => {
    expect(contactsLeft(null, 0)).toBe(defaultContactCap);
    expect(contactsLeft(null, defaultContactCap)).toBe(0);
  });
});
