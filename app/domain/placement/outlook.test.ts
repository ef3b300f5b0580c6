import { describe, expect, test } from "vitest";
import { outlook } from "./outlook";
import { company, stageRecord } from "./testing";

const today = "2026-11-23";
const person = {
  residenceStatus: null,
  inGermanySince: null,
  tolerationSince: null,
  birthDate: "1996-04-01",
  benefitSystem: null,
};
const history = [stageRecord("starter_job", "2026-06-01")];
const plan = { stage: "eq", employerId: company, jobId: null, start: "2027-03-01", expectedEnd: null } as const;
const codes = (...of: Parameters<typeof outlook>) => outlook(...of).map(({ code }) => code);

describe("what stands in the way of the next rung", () => {
  test("is asked of the plan as it stands: permission on its first day, and an earlier job there", () => {
    expect(codes({ history, permissions: [], person }, plan, today)).toEqual(["G01.missing", "G03.insuredBefore"]);
  });

  test("without a plan is only that there is none, once a starter job has lasted too long", () => {
    const long = [stageRecord("starter_job", "2025-01-01")];
    expect(codes({ history: long, permissions: [], person }, null, today)).toEqual(["G17"]);
    expect(codes({ history, permissions: [], person }, null, today)).toEqual([]);
  });

  test("names no hint that has time until the rung begins", () => {
    const two = [stageRecord("ausb_2", "2025-08-01")];
    const three = { ...plan, stage: "ausb_3" } as const;
    expect(codes({ history: two, permissions: [], person }, three, today)).toEqual(["G01.missing"]);
  });
});
