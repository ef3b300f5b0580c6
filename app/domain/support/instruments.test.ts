import { describe, expect, test } from "vitest";
import raw from "#db/reference/instruments.json";
import { type StageId, stageIds } from "../placement/stages";
import { coversStage, instrumentsFor, parseInstruments } from "./instruments";

const table = parseInstruments(raw);
const ids = (stage: StageId, system: Parameters<typeof instrumentsFor>[2]) =>
  instrumentsFor(table, stage, system).map((each) => each.id);
const one = (id: string, stage: StageId, system: Parameters<typeof instrumentsFor>[2]) =>
  instrumentsFor(table, stage, system).find((each) => each.id === id);

describe("instruments", () => {
  test("cover stages through lists, ranges and the table's own words", () => {
    expect(coversStage("interview–starter_job", "mag")).toBe(true);
    expect(coversStage("interview–starter_job", "eq")).toBe(false);
    expect(coversStage("eq, ausb", "ausb_3")).toBe(true);
    expect(coversStage("hospitation–ausb", "bae")).toBe(true);
    expect(coversStage("ausb year 1", "ausb_2")).toBe(true);
    expect(coversStage("any", "exit")).toBe(false);
    expect(() => coversStage("moon–ausb", "eq")).toThrow(/unknown stage "moon"/);
  });

  test("in the reference data are all readable, and each fits some stage", () => {
    expect(table.length).toBeGreaterThan(0);
    for (const row of table) {
      expect([row.id, stageIds.some((stage) => coversStage(row.stages, stage))]).toEqual([row.id, true]);
    }
  });

  test("follow the benefit system", () => {
    expect(ids("starter_job", "SGB II")).toEqual(expect.arrayContaining(["lze", "tat", "einstiegsgeld", "egz"]));
    expect(ids("starter_job", "AsylbLG")).not.toContain("lze");
    expect(ids("starter_job", "AsylbLG")).not.toContain("egz");
    expect(one("lze", "starter_job", "unknown")?.fit).toBe("ask");
    expect(one("fbw", "tq", "AsylbLG")?.fit).toBe("ask");
  });

  test("name who pays", () => {
    expect(one("vb", "interview", "SGB II")?.payer).toBe("jobcenter");
    expect(one("vb", "interview", "AsylbLG")?.payer).toBe("agentur");
    expect(one("fbw", "tq", "SGB II")?.payer).toBe("agentur");
    expect(one("pate", "starter_job", null)?.payer).toBe("employer");
    expect(one("job_bsk", "starter_job", null)?.payer).toBe("bamf");
    expect(one("bsk", "agh_asylblg", "AsylbLG")?.payer).toBe("sozialamt");
  });

  test("name what the application must come before", () => {
    expect(one("egz", "starter_job", "SGB II")?.applyBefore).toBe("contract");
    expect(one("eq_zuschuss", "eq", "SGB II")?.applyBefore).toBe("start");
    expect(one("vb", "interview", "SGB II")?.applyBefore).toBe("spending");
    expect(one("besuch", "eq", "SGB II")?.applyBefore).toBeNull();
  });
});
