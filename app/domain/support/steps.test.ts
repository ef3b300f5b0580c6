import { describe, expect, it } from "vitest";
import {
  allowedReasons,
  CLOSED_WITH_STAGE,
  moveProblem,
  STEP_STATES,
  type StepVerb,
  stepAfter,
  stepAtStageEnd,
} from "./steps";

describe("a support step", () => {
  it("is done, moved or skipped while open, and final afterwards", () => {
    const allowed: string[] = [];
    for (const state of STEP_STATES) {
      for (const verb of ["complete", "move", "skip"] satisfies StepVerb[]) {
        const after = stepAfter(state, verb);
        if (after !== null) allowed.push(`${state} ${verb} ${after}`);
      }
    }
    expect(allowed).toEqual(["open complete done", "open move open", "open skip skipped"]);
  });

  it("is skipped or moved for reasons that fit, never because nobody reached the person", () => {
    expect(allowedReasons("skip")).not.toContain("not_reached");
    expect(allowedReasons("move")).toContain("not_reached");
    expect(allowedReasons("move")).not.toContain("not_needed");
    for (const verb of ["move", "skip"] as const) expect(allowedReasons(verb)).not.toContain(CLOSED_WITH_STAGE);
  });

  it("moves to a later day within eight weeks", () => {
    expect(moveProblem("2026-11-20", null, "2026-11-23")).toBe("step.dueMissing");
    expect(moveProblem("2026-11-20", "2026-11-22", "2026-11-23")).toBe("step.duePast");
    expect(moveProblem("2026-11-25", "2026-11-25", "2026-11-23")).toBe("step.dueSame");
    expect(moveProblem("2026-11-20", "2027-01-19", "2026-11-23")).toBe("step.tooFar");
    expect(moveProblem("2026-11-20", "2027-01-18", "2026-11-23")).toBeNull();
    expect(moveProblem("2026-11-25", "2026-11-23", "2026-11-23")).toBeNull();
  });

  it("of a stage that ends stays when it was due or belongs to the end", () => {
    expect(stepAtStageEnd("2026-11-20", "2026-11-23", "starter_job.W4")).toBe("keep");
    expect(stepAtStageEnd("2026-12-20", "2026-11-23", "starter_job.M2")).toBe("skip");
    expect(stepAtStageEnd("2026-12-20", "2026-11-23", "hospitation_praktikum_mag.end+1")).toBe("keep");
    expect(stepAtStageEnd("2026-12-20", "2026-11-23", null)).toBe("skip");
  });
});
