import { describe, expect, test } from "vitest";
import { permit } from "./guards.fixture";
import { company, otherCompany } from "./testing";
import { permissionState, type WorkPermission } from "./work-permission";

describe("a paper that allows work", () => {
  test("reads every kind of paper", () => {
    const state = (more: Partial<WorkPermission>, day = "2026-12-01") => permissionState([permit(more)], day, company);
    expect(state({ access: "free", employerId: null })).toBe("valid");
    expect(state({ access: "free_as_before", employerId: null })).toBe("valid");
    expect(state({ access: "free_limited", employerId: null })).toBe("valid");
    expect(state({ access: "tied" })).toBe("valid");
    expect(state({ access: "tied", employerId: otherCompany })).toBe("other_employer");
    expect(state({ access: "tied", employerId: null })).toBe("unread");
    expect(state({ access: "permit_abh", employerId: null })).toBe("pending");
    expect(state({ access: "permit_abh", permitState: "needed" })).toBe("pending");
    expect(state({ access: "none", employerId: null })).toBe("missing");
    expect(state({ access: "permit_abh", permitState: "refused" })).toBe("missing");
    expect(state({ access: "permit_abh", employerId: otherCompany })).toBe("other_employer");
    expect(state({ access: "read_paper", employerId: null })).toBe("unread");
    expect(state({ access: "unknown", employerId: null })).toBe("unread");
    expect(state({}, "2027-07-01")).toBe("expired");
  });

  test.each([
    ["2025-12-31", "missing"],
    ["2026-01-01", "valid"],
    ["2027-06-29", "valid"],
    ["2027-06-30", "valid"],
    ["2027-07-01", "expired"],
  ])("a paper from 1 January 2026 until 30 June 2027 is on %s %s", (day, expected) => {
    expect(permissionState([permit({})], day, company)).toBe(expected);
  });

  test("without a paper is missing", () => {
    expect(permissionState([], "2026-12-01", company)).toBe("missing");
  });
});
