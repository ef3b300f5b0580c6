import { describe, expect, test } from "vitest";
import { allowedReasons, closedWithStage, mayReopen, moveProblem, stepAtStageEnd } from "./steps";

describe("a support step", () => {
  test("is moved and skipped for reasons of its own, never for one that only the system gives", () => {
    expect(allowedReasons("move")).toEqual(["not_reached", "wish_of_person", "wish_of_company", "staff_absent"]);
    expect(allowedReasons("skip")).toEqual([
      "not_needed",
      "already_talked",
      "wish_of_person",
      "wish_of_company",
      "staff_absent",
    ]);
  });

  test("can be undone within a day, but not what the system or the end of a stage closed", () => {
    const closed = {
      state: "done" as const,
      who: "specialist",
      reason: "",
      changedAt: new Date("2026-11-23T09:00:00Z"),
    };
    const at = (now: string, change: Partial<Parameters<typeof mayReopen>[0]> = {}) =>
      mayReopen({ ...closed, ...change }, new Date(now));
    expect(at("2026-11-24T09:00:00Z")).toBe(true);
    expect(at("2026-11-24T09:00:01Z")).toBe(false);
    expect(at("2026-11-23T10:00:00Z", { state: "skipped", reason: "already_talked" })).toBe(true);
    expect(at("2026-11-23T10:00:00Z", { state: "skipped", reason: closedWithStage })).toBe(false);
    expect(at("2026-11-23T10:00:00Z", { who: "system" })).toBe(false);
    expect(at("2026-11-23T10:00:00Z", { state: "open" })).toBe(false);
  });

  test("is skipped or moved for reasons that fit, never because nobody reached the person", () => {
    expect(allowedReasons("skip")).not.toContain("not_reached");
    expect(allowedReasons("move")).toContain("not_reached");
    expect(allowedReasons("move")).not.toContain("not_needed");
    for (const verb of ["move", "skip"] as const) expect(allowedReasons(verb)).not.toContain(closedWithStage);
  });

  test("moves to a later day within eight weeks", () => {
    expect(moveProblem("2026-11-20", null, "2026-11-23")).toBe("step.dueMissing");
    expect(moveProblem("2026-11-20", "2026-11-22", "2026-11-23")).toBe("step.duePast");
    expect(moveProblem("2026-11-25", "2026-11-25", "2026-11-23")).toBe("step.dueSame");
    expect(moveProblem("2026-11-20", "2027-01-19", "2026-11-23")).toBe("step.tooFar");
    expect(moveProblem("2026-11-20", "2027-01-18", "2026-11-23")).toBeNull();
    expect(moveProblem("2026-11-25", "2026-11-23", "2026-11-23")).toBeNull();
  });

  test("of a stage that ends stays when it was due or belongs to the end", () => {
    expect(stepAtStageEnd("2026-11-20", "2026-11-23", "starter_job.W4")).toBe("keep");
    expect(stepAtStageEnd("2026-11-23", "2026-11-23", "starter_job.W4")).toBe("keep");
    expect(stepAtStageEnd("2026-11-24", "2026-11-23", "starter_job.W4")).toBe("skip");
    expect(stepAtStageEnd("2026-12-20", "2026-11-23", "starter_job.M2")).toBe("skip");
    expect(stepAtStageEnd("2026-12-20", "2026-11-23", "hospitation_praktikum_mag.end+1")).toBe("keep");
    expect(stepAtStageEnd("2026-12-20", "2026-11-23", null)).toBe("skip");
  });
});
