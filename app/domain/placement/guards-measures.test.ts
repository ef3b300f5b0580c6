import { describe, expect, test } from "vitest";
import { find, person, rule, status } from "./guards.fixture";
import { aContext, aMove, otherCompany, stageRecord } from "./testing";

describe("measures and trials", () => {
  const mag = (more: object) => aMove("mag", { end: "2026-12-20", measureNoticeOn: "2026-11-25", ...more });
  rule("G05", "no notice", aContext(mag({ measureNoticeOn: null })), "G05.missing", aContext(mag({})));
  rule(
    "G05",
    "notice after the start",
    aContext(mag({ measureNoticeOn: "2026-12-02" })),
    "G05.later",
    aContext(mag({})),
  );
  rule(
    "G05",
    "notice one day after the start, on the day of the start it is in time",
    aContext(mag({ measureNoticeOn: "2026-12-02" })),
    "G05.later",
    aContext(mag({ measureNoticeOn: "2026-12-01" })),
  );
  test.each([
    ["2027-02-22", undefined],
    ["2027-02-23", "G06.overTwelveWeeks"],
    ["2027-02-24", "G06.overTwelveWeeks"],
  ])("G06 a measure from 1 December until %s: %s", (end, code) => {
    expect(find("G06", aContext(mag({ end }), status("ae_24", { seriousObstacles: true })))?.code).toBe(code);
  });
  rule(
    "G06",
    "seven weeks without the flag",
    aContext(mag({ end: "2027-01-18" })),
    "G06.overSixWeeks",
    aContext(mag({ end: "2027-01-18" }), status("ae_24", { seriousObstacles: true })),
  );
  rule("G06", "no end", aContext(mag({ end: null })), "G06.noEnd", aContext(mag({ end: "2027-01-11" })));

  test("G06 above twelve weeks is a block even with the flag", () => {
    const long = aContext(mag({ end: "2027-02-24" }), status("ae_24", { seriousObstacles: true }));
    expect(find("G06", long)).toMatchObject({ code: "G06.overTwelveWeeks", level: "block" });
  });

  rule(
    "G07",
    "longer than three months",
    aContext(aMove("praktikum", { end: "2027-03-01" })),
    "G07.tooLong",
    aContext(aMove("praktikum", { end: "2027-02-28" })),
  );
  const internBefore = { history: [stageRecord("praktikum", "2026-03-01", { end: "2026-04-01" })] };
  rule(
    "G07",
    "a second one at the same company",
    aContext(aMove("praktikum"), internBefore),
    "G07.again",
    aContext(aMove("praktikum", { employerId: otherCompany }), internBefore),
  );
  rule(
    "G08",
    "more than five days",
    aContext(aMove("hospitation", { end: "2026-12-08" })),
    "G08.tooLong",
    aContext(aMove("hospitation", { end: "2026-12-07" })),
  );
  rule(
    "G08",
    "tasks entered",
    aContext(aMove("hospitation", { tasksGiven: true })),
    "G08.tasks",
    aContext(aMove("hospitation")),
  );
  rule(
    "G09",
    "more than one unpaid day",
    aContext(aMove("probearbeit", { end: "2026-12-02" })),
    "G09.tooLong",
    aContext(aMove("probearbeit", { end: "2026-12-02", paid: true })),
  );
  rule(
    "G09",
    "instructions while unpaid",
    aContext(aMove("probearbeit", { tasksGiven: true })),
    "G09.tasks",
    aContext(aMove("probearbeit")),
  );
  const worked = { history: [stageRecord("agh_sgb2", "2024-01-01", { end: "2025-06-30" })] };
  rule(
    "G11",
    "a day more than 24 months in five years",
    aContext(aMove("agh_sgb2", { end: "2027-06-01" }), worked),
    "G11",
    aContext(aMove("agh_sgb2", { end: "2027-05-31" }), worked),
  );
  const earlier = (start: string, end: string | null) => ({ history: [stageRecord("agh_sgb2", start, { end })] });
  rule(
    "G11",
    "of an earlier one only what lies in the five years before the end counts",
    // the five years begin on 1 July 2022: of the old one 17 months and a day are within them, or 17 beside the next 7
    aContext(aMove("agh_sgb2", { end: "2027-06-30" }), earlier("2022-01-01", "2023-12-01")),
    "G11",
    aContext(aMove("agh_sgb2", { end: "2027-06-30" }), earlier("2022-01-01", "2023-11-30")),
  );
  rule(
    "G11",
    "an earlier one before the five years counts for nothing",
    aContext(aMove("agh_sgb2", { end: "2029-01-01" })),
    "G11",
    aContext(aMove("agh_sgb2", { end: "2027-06-30" }), earlier("2018-01-01", "2022-06-29")),
  );
  rule(
    "G11",
    "the last day of an earlier one counts, but not twice where the next begins on it",
    // 1 January 2025 until 30 November 2026 is 23 months
    aContext(aMove("agh_sgb2", { end: "2026-12-31" }), earlier("2024-12-31", "2026-11-30")),
    "G11",
    aContext(aMove("agh_sgb2", { end: "2026-12-31" }), earlier("2025-01-01", "2026-12-01")),
  );
  rule(
    "G11",
    "one that still runs counts until the next begins",
    aContext(aMove("agh_sgb2", { end: "2026-12-31" }), earlier("2024-12-31", null)),
    "G11",
    aContext(aMove("agh_sgb2", { end: "2026-12-31" }), earlier("2025-01-01", null)),
  );
  rule(
    "G11",
    "a next one without an end is not counted, what was before it is",
    aContext(aMove("agh_sgb2"), earlier("2024-11-30", null)),
    "G11",
    aContext(aMove("agh_sgb2"), earlier("2024-12-01", null)),
  );
  rule(
    "G12",
    "asylum procedure below 15 months",
    aContext(aMove("bvb"), status("gestattung_komm", { inGermanySince: "2025-10-01" })),
    "G12.early",
    aContext(aMove("bvb"), status("gestattung_komm", { inGermanySince: "2025-09-01" })),
  );
  rule(
    "G12",
    "tolerated: nine months for a BvB, 15 for the preparatory phase",
    aContext(aMove("asa_vor"), status("duldung_60a", { inGermanySince: "2026-01-01", tolerationSince: "2026-01-01" })),
    "G12.early",
    aContext(aMove("bvb"), status("duldung_60a", { inGermanySince: "2026-01-01", tolerationSince: "2026-01-01" })),
  );
  rule(
    "G12",
    "unknown since when",
    aContext(aMove("bvb"), status("duldung_60a")),
    "G12.unknown",
    aContext(aMove("bvb"), status("ae_25_3")),
  );
  rule(
    "G12",
    "a proof of arrival is the procedure already",
    aContext(aMove("bvb"), status("ankunftsnachweis", { inGermanySince: "2025-10-01" })),
    "G12.early",
    aContext(aMove("bvb"), status("ankunftsnachweis", { inGermanySince: "2025-09-01" })),
  );
  test("G12 asks nothing when nobody has read the person's paper: no procedure and no toleration is known", () => {
    const unread = { person: { ...person, residenceStatus: null, inGermanySince: null, tolerationSince: null } };
    expect(find("G12", aContext(aMove("bvb"), unread))).toBeNull();
  });
});
