import { describe, expect, test } from "vitest";
import { appointmentProblem } from "./appointments";

describe("what may be done with an appointment, to the minute", () => {
  const startsAt = new Date("2026-12-01T09:00:00Z");
  const planned = { state: "planned", startsAt } as const;
  test.each([
    ["2026-12-01T08:59:00Z", "notYet"],
    ["2026-12-01T09:00:00Z", null],
    ["2026-12-01T09:01:00Z", null],
  ])("at %s it was held or missed: %s", (now, problem) => {
    expect(appointmentProblem("hold", planned, new Date(now))).toBe(problem);
    expect(appointmentProblem("miss", planned, new Date(now))).toBe(problem);
  });
  test.each([
    ["2026-12-01T08:59:00Z", "past"],
    ["2026-12-01T09:00:00Z", "past"],
    ["2026-12-01T09:01:00Z", null],
  ])("at nine it can be moved to %s: %s", (to, problem) => {
    expect(appointmentProblem("move", planned, startsAt, new Date(to))).toBe(problem);
  });
});
