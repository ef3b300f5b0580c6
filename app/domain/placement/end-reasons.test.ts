import { describe, expect, test } from "vitest";
import rawByStage from "#db/reference/end_reasons_by_stage.json";
import { endReasonIds, endReasonsFor, neutralEnd } from "./end-reasons";
import { stageIds } from "./stages";

describe("end reasons", () => {
  test("are in the order typical for the stage, and none is left out", () => {
    for (const stage of stageIds) {
      const { typical, others } = endReasonsFor(stage, rawByStage);
      expect([...typical, ...others].sort()).toEqual([...endReasonIds].sort());
    }
    expect(endReasonsFor("eq", rawByStage).typical[0]).toBe("moved_up");
  });

  test("reach a company only as 'went on' or 'ended'", () => {
    expect(neutralEnd("moved_up", true)).toBe("went_on");
    expect(neutralEnd("moved_up", false)).toBe("ended");
    for (const reason of endReasonIds) {
      if (reason !== "moved_up") expect(neutralEnd(reason, true)).toBe("ended");
    }
  });
});
