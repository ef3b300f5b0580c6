import { describe, expect, test } from "vitest";
import rawTransitions from "#db/reference/transitions.json";
import { decideMove, type MoveQuestion, maySave } from "./decide";
import { aContext, aMove, company, otherCompany, stageRecord } from "./testing";
import { parseTransitions } from "./transitions";

const interview = stageRecord("interview", "2026-11-02");

/** A move from an interview to a starter job at the same company, with everything it requires. */
function ask(more: Partial<MoveQuestion> = {}, from = interview) {
  return decideMove({
    verb: "advance",
    table: parseTransitions(rawTransitions),
    context: { ...aContext(null, { from, history: [from] }), move: aMove("starter_job") },
    reviewOn: null,
    agreementInForce: true,
    ground: "consent",
    ...more,
  });
}
const into = (move: ReturnType<typeof aMove>, from = interview): Pick<MoveQuestion, "context"> => ({
  context: { ...aContext(null, { from, history: [from] }), move },
});

describe("a move", () => {
  test("that the table allows and that lacks nothing has no problem and may be saved", () => {
    const decision = ask();
    expect(decision.verdict).toMatchObject({ allowed: true, direction: "up" });
    expect(decision.problems).toEqual([]);
    expect(
      maySave(
        decision,
        decision.findings.map(({ guard }) => guard),
      ),
    ).toBe(true);
  });

  test("that the table does not allow says why, once, whatever the action", () => {
    const decision = ask(into(aMove("skilled_job")));
    expect(decision.problems).toEqual(["transition.notAllowed"]);
    expect(
      maySave(
        decision,
        decision.findings.map(({ guard }) => guard),
      ),
    ).toBe(false);
  });

  test("in a direction that does not belong to the action is refused", () => {
    expect(ask({ verb: "step_back" }).problems).toEqual(["move.otherVerb"]);
  });

  test("to another company must name another one", () => {
    const starter = stageRecord("starter_job", "2026-01-01");
    const change = (employerId: string) =>
      ask({ verb: "change_company", ...into(aMove("starter_job", { employerId }), starter) }).problems;
    expect(change(otherCompany)).not.toContain("move.sameCompany");
    expect(change(company)).toContain("move.sameCompany");
    expect(ask().problems).not.toContain("move.sameCompany");
  });

  test("into work requires a limits agreement, getting to know each other does not", () => {
    expect(ask({ agreementInForce: false }).problems).toEqual(["agreement.missing"]);
    const from = stageRecord("profiling", "2026-10-01", { employerId: null });
    expect(ask({ agreementInForce: false, ...into(aMove("interview"), from) }).problems).toEqual([]);
  });

  test("to a company requires a ground to be shown to it, a pause does not", () => {
    expect(ask({ ground: null }).problems).toEqual(["consent.missing"]);
    expect(ask({ ground: "employment" }).problems).toEqual([]);
    const pause = aMove("pause", { employerId: null });
    expect(ask({ verb: "pause", ground: null, reviewOn: "2026-12-15", ...into(pause) }).problems).toEqual([]);
  });

  test("without a company requires neither: a course at a provider", () => {
    const course = aMove("bvb", { employerId: null, end: "2027-08-31" });
    const from = stageRecord("profiling", "2026-10-01", { employerId: null });
    expect(ask({ agreementInForce: false, ground: null, ...into(course, from) }).problems).toEqual([]);
  });

  test("with dates that do not fit says so in addition to everything else", () => {
    expect(ask({ ground: null, ...into(aMove("starter_job", { start: "2026-11-02" })) }).problems).toEqual([
      "stage.startsBeforePrevious",
      "consent.missing",
    ]);
  });
});
