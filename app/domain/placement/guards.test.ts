import { describe, expect, test } from "vitest";
import rawGuards from "#db/reference/guards.json";
import { allGuards, blocking, checkGuards, toAcknowledge } from "./guards";
import { guardIds } from "./guards-model";
import { aContext, aMove, stageRecord } from "./testing";

describe("the table", () => {
  test("contains every guard of the reference data once, at its level", () => {
    expect(allGuards.map((guard) => guard.id)).toEqual([...guardIds].sort());
    for (const guard of allGuards) expect([guard.id, guard.level]).toEqual([guard.id, rawGuards[guard.id].level]);
  });

  test("sorts blocks first and requires warnings to be ticked", () => {
    const context = aContext(aMove("starter_job", { fixedTerm: true }), {
      permissions: [],
      history: [stageRecord("minijob", "2026-01-01")],
      workplace: { idCardSector: true, shifts: [], demands: [] },
    });
    const findings = checkGuards(context);
    expect(findings.map((each) => each.guard)).toEqual(["G01", "G18", "G19"]);
    expect(blocking(findings).map((each) => each.guard)).toEqual(["G01"]);
    expect(toAcknowledge(findings, []).map((each) => each.guard)).toEqual(["G18"]);
    expect(toAcknowledge(findings, ["G18"])).toEqual([]);
  });
});
