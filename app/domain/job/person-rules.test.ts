import { describe, expect, test } from "vitest";
import type { MatchResult } from "../matching/result";
import { checkPerson } from "./person-rules";

const day = { startDate: "2026-12-01", dayStart: "06:00", dayEnd: "14:00", shifts: ["f"] as const };
const rated = (access: Record<string, string | number>, travel: Record<string, string | number>) =>
  ({
    dimensions: [
      { id: "access", weight: 1, kind: "met", reason: "", credit: 1, params: access },
      { id: "travel", weight: 1, kind: "met", reason: "", credit: 1, params: travel },
    ],
  }) satisfies Pick<MatchResult, "dimensions">;
const codes = (...given: Parameters<typeof checkPerson>) =>
  checkPerson(...given).map(({ rule, code }) => `${rule} ${code}`);

describe("a person in a job", () => {
  test("who needs a permit that cannot be there by the first day is warned about (V23)", () => {
    expect(codes(day, rated({ weeks: 4 }, {}), [], "2026-11-23")).toEqual(["V23 start.permit"]);
    expect(codes({ ...day, startDate: "2026-12-21" }, rated({ weeks: 4 }, {}), [], "2026-11-23")).toEqual([]);
    expect(codes(day, rated({}, {}), [], "2026-11-23")).toEqual([]);
  });
  test("who rides a bus for more than an hour is warned about (V27), who drives is not", () => {
    expect(codes(day, rated({}, { mode: "transit", minutes: 61 }), [], "2026-11-23")).toEqual(["V27 reach.slow"]);
    expect(codes(day, rated({}, { mode: "transit", minutes: 60 }), [], "2026-11-23")).toEqual([]);
    expect(codes(day, rated({}, { mode: "car", minutes: 70 }), ["night"], "2026-11-23")).toEqual([]);
  });
  test("who depends on the bus at night or on a Sunday when none runs is warned about (V27)", () => {
    const night = { ...day, dayStart: "21:00", dayEnd: "05:00", shifts: ["n"] as const };
    expect(codes(night, rated({}, {}), ["night"], "2026-11-23")).toEqual(["V27 reach.night"]);
    expect(
      codes({ ...day, shifts: ["w"] }, rated({}, { mode: "transit", minutes: 9 }), ["sunday"], "2026-11-23"),
    ).toEqual(["V27 reach.sunday"]);
  });
});
