import { describe, expect, test } from "vitest";
import {
  type AccessInterval,
  daysUntilPaperEnds,
  effectiveEnd,
  latestPermission,
  paperAlarm,
  permissionOn,
  startsFrom,
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

describe("the latest permission", () => {
  const until = (day: string | null) => ({ ...paper("free", day), weeklyHoursLimit: day === null ? 1 : 2 });
  test("is the one that lasts longest, whichever was entered first; one without an end lasts longest", () => {
    const [soon, later, endless] = [until("2027-01-31"), until("2028-06-30"), until(null)];
    for (const order of [
      [soon, later, endless],
      [endless, later, soon],
      [later, endless, soon],
    ])
      expect(latestPermission(order)).toBe(endless);
    expect(latestPermission([later, soon])).toBe(later);
    expect(latestPermission([soon, later])).toBe(later);
    expect(latestPermission([])).toBeNull();
  });
  test("is the first of two that end on the same day", () => {
    const [first, second] = [until("2027-01-31"), until("2027-01-31")];
    expect(latestPermission([first, second])).toBe(first);
  });
});

describe("what a company is told", () => {
  const asked = { employerId: "e2", wait: 4, availableFrom: null };
  const expected: Record<WorkPermission, string | null> = {
    free: today,
    free_as_before: today,
    free_limited: today,
    tied: "2026-12-21",
    permit_abh: "2026-12-21",
    permit_abh_ba: "2026-12-21",
    none: null,
    read_paper: null,
  };
  test.each(workPermissions)("%s becomes a day or nothing", (permission) => {
    expect(startsFrom([paper(permission)], today, asked)).toBe(expected[permission]);
  });
  test("is today for the company named in a permission", () => {
    expect(startsFrom([paper("tied")], today, { ...asked, employerId: "e1" })).toBe(today);
    expect(startsFrom([paper("tied")], today, { ...asked, employerId: null })).toBe("2026-12-21");
  });
  test("neither promises nor refuses when nothing is recorded or the paper has expired", () => {
    expect(startsFrom([], today, asked)).toBeNull();
    expect(startsFrom([paper("free", "2026-11-22")], today, asked)).toBeNull();
    expect(startsFrom([paper("free", today)], today, asked)).toBe(today);
  });
  test("is the day on which a ban ends, where an unrestricted paper follows", () => {
    const access = [paper("none", "2026-11-29"), paper("free", null, "2026-11-30")];
    expect(startsFrom(access, today, asked)).toBe("2026-11-30");
    expect(startsFrom([paper("none", "2026-11-30"), paper("free", null, "2026-12-01")], today, asked)).toBe(
      "2026-12-07",
    );
  });
  test("is a Monday when an office is involved, so that nobody can calculate back", () => {
    for (const day of ["2026-11-24", "2026-11-26", "2026-11-29"]) {
      expect(startsFrom([paper("permit_abh")], day, asked)).toBe("2026-12-28");
    }
  });
  test("is not before the person's own first day", () => {
    expect(startsFrom([paper("free")], today, { ...asked, availableFrom: "2027-01-04" })).toBe("2027-01-04");
    expect(startsFrom([paper("permit_abh")], today, { ...asked, availableFrom: "2026-12-01" })).toBe("2026-12-21");
    expect(startsFrom([paper("free")], today, { ...asked, availableFrom: "2026-11-01" })).toBe(today);
    expect(startsFrom([paper("none")], today, { ...asked, availableFrom: "2027-01-04" })).toBeNull();
  });
});

describe("intervals", () => {
  const intervals = [paper("none", "2026-06-30"), paper("free", "2026-12-31", "2026-07-01")];
  test("finds the entry of the day, both ends included", () => {
    expect(permissionOn(intervals, "2026-06-30")?.permission).toBe("none");
    expect(permissionOn(intervals, "2026-07-01")?.permission).toBe("free");
    expect(permissionOn(intervals, "2027-01-01")).toBeNull();
  });
  test("counts the days to the end of the last paper", () => {
    expect(daysUntilPaperEnds(intervals, today)).toBe(38);
    expect(daysUntilPaperEnds([paper("free")], today)).toBeNull();
    expect(daysUntilPaperEnds([paper("free", "2026-11-20")], today)).toBe(-3);
  });
  test("raises the alarm in time", () => {
    expect(paperAlarm([paper("free", "2026-11-22")], today)).toBe("ended");
    expect(paperAlarm([paper("free", "2026-12-21")], today)).toBe("urgent");
    expect(paperAlarm([paper("free", "2026-12-22")], today)).toBe("soon");
    expect(paperAlarm([paper("free", "2027-02-21")], today)).toBe("soon");
    expect(paperAlarm([paper("free", "2027-02-22")], today)).toBeNull();
    expect(paperAlarm([], today)).toBeNull();
  });
});

describe("papers that an ordinance extends", () => {
  test("extends cards under § 24 that were valid on 1 February 2026 to 4 March 2027", () => {
    expect(effectiveEnd("ae_24", "2025-03-01", "2026-03-04").until).toBe("2027-03-04");
  });
  test("leaves every other end as printed", () => {
    expect(effectiveEnd("ae_24", "2025-03-01", "2026-01-31").until).toBe("2026-01-31");
    expect(effectiveEnd("ae_24", "2026-03-01", "2026-06-30").until).toBe("2026-06-30");
    expect(effectiveEnd("ae_25_3", "2025-03-01", "2026-03-04")).toEqual({ until: "2026-03-04", source: null });
  });
});

describe("on the day itself", () => {
  test("a paper that begins today counts from today, whatever day of the week it is", () => {
    const begins = [paper("free", null, "2026-11-24")];
    expect(startsFrom(begins, "2026-11-23", { employerId: null, wait: 4, availableFrom: null })).toBe("2026-11-30");
    expect(startsFrom(begins, "2026-11-24", { employerId: null, wait: 4, availableFrom: null })).toBe("2026-11-24");
  });
  test.each([
    ["2026-11-22", "ended"],
    ["2026-11-23", "urgent"],
    ["2026-11-24", "urgent"],
  ])("a paper until %s is %s", (until, alarm) => {
    expect(paperAlarm([paper("free", until)], today)).toBe(alarm);
  });
  test.each([
    ["2026-01-31", "2026-06-30", "2027-03-04"],
    ["2026-02-01", "2026-06-30", "2027-03-04"],
    ["2026-02-02", "2026-06-30", "2026-06-30"],
    ["2025-03-01", "2026-01-31", "2026-01-31"],
    ["2025-03-01", "2026-02-01", "2027-03-04"],
    ["2025-03-01", "2027-03-05", "2027-03-05"],
  ])("a card under § 24 from %s until %s ends on %s", (from, printed, until) => {
    expect(effectiveEnd("ae_24", from, printed).until).toBe(until);
  });
  test("a card printed with the ordinance's last day needs no ordinance", () => {
    expect(effectiveEnd("ae_24", "2025-03-01", "2027-03-03").source).toBe("§ 2 UkraineAufenthFGV");
    expect(effectiveEnd("ae_24", "2025-03-01", "2027-03-04").source).toBeNull();
  });
});
