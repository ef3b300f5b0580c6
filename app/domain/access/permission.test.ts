import { describe, expect, it } from "vitest";
import {
  type AccessInterval,
  daysUntilPaperEnds,
  effectiveEnd,
  paperAlarm,
  permissionOn,
  readiness,
  type WorkPermission,
  workPermissions,
} from "./permission";

const today = "2026-11-23";
const paper = (permission: WorkPermission, until: string | null = null, from = "2026-01-01"): AccessInterval => ({
  permission,
  from,
  until,
  employerId: permission === "tied" ? "e1" : null,
  weeklyHoursLimit: null,
});

describe("what a company is told", () => {
  const expected: Record<WorkPermission, string> = {
    free: "now",
    free_as_before: "now",
    free_limited: "now",
    tied: "permit_needed",
    permit_abh: "permit_needed",
    permit_abh_ba: "permit_needed",
    none: "not_yet",
    read_paper: "permit_needed",
  };
  it.each(workPermissions)("%s becomes one of three answers", (permission) => {
    expect(readiness([paper(permission)], today)).toBe(expected[permission]);
  });
  it("is 'now' for the employer a permission names", () => {
    expect(readiness([paper("tied")], today, "e1")).toBe("now");
    expect(readiness([paper("tied")], today, "e2")).toBe("permit_needed");
  });
  it("neither promises nor refuses when nothing is recorded", () => {
    expect(readiness([], today)).toBe("permit_needed");
  });
});

describe("intervals", () => {
  const intervals = [paper("none", "2026-06-30"), paper("free", "2026-12-31", "2026-07-01")];
  it("finds the statement of the day, both ends included", () => {
    expect(permissionOn(intervals, "2026-06-30")?.permission).toBe("none");
    expect(permissionOn(intervals, "2026-07-01")?.permission).toBe("free");
    expect(permissionOn(intervals, "2027-01-01")).toBeNull();
  });
  it("counts the days to the end of the last paper", () => {
    expect(daysUntilPaperEnds(intervals, today)).toBe(38);
    expect(daysUntilPaperEnds([paper("free")], today)).toBeNull();
    expect(daysUntilPaperEnds([paper("free", "2026-11-20")], today)).toBe(-3);
  });
  it("raises the alarm in time", () => {
    expect(paperAlarm([paper("free", "2026-11-22")], today)).toBe("ended");
    expect(paperAlarm([paper("free", "2026-12-21")], today)).toBe("urgent");
    expect(paperAlarm([paper("free", "2027-02-21")], today)).toBe("soon");
    expect(paperAlarm([paper("free", "2027-02-22")], today)).toBeNull();
    expect(paperAlarm([], today)).toBeNull();
  });
});

describe("papers an ordinance keeps alive", () => {
  it("goes on to 4 March 2027 for cards of § 24 valid on 1 February 2026", () => {
    expect(effectiveEnd("ae_24", "2025-03-01", "2026-03-04").until).toBe("2027-03-04");
  });
  it("leaves every other end as printed", () => {
    expect(effectiveEnd("ae_24", "2025-03-01", "2026-01-31").until).toBe("2026-01-31");
    expect(effectiveEnd("ae_24", "2026-03-01", "2026-06-30").until).toBe("2026-06-30");
    expect(effectiveEnd("ae_25_3", "2025-03-01", "2026-03-04")).toEqual({ until: "2026-03-04", source: null });
  });
});
