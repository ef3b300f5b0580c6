import { expect, test } from "vitest";
import { answerDueOn, deadlineSteps } from "./deadlines";

test("a company has a week", () => {
  expect(answerDueOn("2026-12-28")).toBe("2027-01-04");
});

test.each([
  ["2026-12-01", []],
  ["2026-12-07", []],
  ["2026-12-08", ["remind"]],
  ["2026-12-10", ["remind"]],
  ["2026-12-11", ["tellSpecialist"]],
  ["2026-12-13", ["tellSpecialist"]],
  ["2026-12-14", ["tellSpecialist", "tellLead"]],
  ["2026-12-17", ["tellSpecialist", "tellLead"]],
  ["2026-12-18", ["expire"]],
  ["2027-02-01", ["expire"]],
])("on %s an answer due on 10 December leads to %j", (today, steps) => {
  expect(deadlineSteps("2026-12-10", today)).toEqual(steps);
});
