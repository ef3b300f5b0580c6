import { expect, test } from "vitest";
import type { MoveDecision } from "./decide";
import type { Finding } from "./guards-model";
import { problemsByField } from "./move-problems";

const warning: Finding = { guard: "G11", level: "warn", paragraph: "§ 16d(6) SGB II", code: "G11" };
const decision: MoveDecision = {
  verdict: { allowed: true, direction: "up", condition: null },
  problems: [],
  findings: [warning],
};

test("a warning must be ticked, and only then", () => {
  expect(problemsByField("move", decision, [])).toEqual({ acknowledged: ["placement:problem.acknowledge"] });
  expect(problemsByField("move", decision, ["G11"])).toEqual({});
  expect(problemsByField("move", { ...decision, findings: [] }, [])).toEqual({});
});

test("a problem is shown at its field, where the form has one", () => {
  const late = { ...decision, findings: [], problems: ["pause.reviewTooLate"] as const };
  expect(problemsByField("pause", late, [])).toEqual({ reviewOn: ["placement:problem.pause.reviewTooLate"] });
  expect(problemsByField("move", late, [])).toEqual({ "": ["placement:problem.pause.reviewTooLate"] });
});
