import { describe, expect, test } from "vitest";
import rawGuards from "#db/reference/guards.json";
import { allGuards, blocking, checkGuards, toAcknowledge } from "./guards";
import { type Finding, type GuardContext, type GuardId, guardIds } from "./guards-model";
import { aContext, aMove, company, otherCompany, stageRecord } from "./testing";
import { permissionState, type WorkPermission } from "./work-permission";

const find = (id: GuardId, context: GuardContext): Finding | null =>
  checkGuards(context).find((finding) => finding.guard === id) ?? null;

/** One case that triggers the rule with its code, and the closest one that does not. */
function rule(id: GuardId, name: string, hit: GuardContext, code: string, miss: GuardContext): void {
  test(`${id} ${name}`, () => {
    expect(find(id, hit)?.code).toBe(code);
    expect(find(id, miss)).toBeNull();
  });
}

const permit = (more: Partial<WorkPermission>): WorkPermission => ({
  access: "permit_abh_ba",
  from: "2026-01-01",
  until: "2027-06-30",
  employerId: company,
  permitState: "granted",
  ...more,
});
const person = aContext(null).person;
const youngster = { ...person, birthDate: "2009-06-01" };
const status = (residenceStatus: string, more: Partial<typeof person> = {}) => ({
  person: { ...person, residenceStatus, ...more },
});

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

describe("work permission", () => {
  const starter = aMove("starter_job");
  rule(
    "G01",
    "no permission recorded on the start date",
    aContext(starter, { permissions: [] }),
    "G01.missing",
    aContext(starter),
  );
  rule(
    "G01",
    "permission still pending",
    aContext(starter, { permissions: [permit({ permitState: "applied" })] }),
    "G01.pending",
    aContext(starter, { permissions: [permit({})] }),
  );
  rule(
    "G01",
    "paper ends before the start",
    aContext(starter, { permissions: [permit({ until: "2026-11-30" })] }),
    "G01.expired",
    aContext(aMove("hospitation"), { permissions: [] }),
  );
  rule(
    "G01",
    "paid trial work is employment, an unpaid getting-to-know day is not",
    aContext(aMove("probearbeit", { paid: true }), { permissions: [] }),
    "G01.missing",
    aContext(aMove("probearbeit", { paid: false }), { permissions: [] }),
  );
  rule(
    "G02",
    "another company with a permission per job",
    aContext(starter, {
      permissions: [permit({})],
      from: stageRecord("starter_job", "2026-01-01", { employerId: otherCompany }),
    }),
    "G02",
    aContext(starter, {
      permissions: [permit({})],
      from: stageRecord("minijob", "2026-01-01", { jobId: starter.jobId }),
    }),
  );

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

describe("subsidies and earlier jobs", () => {
  const workedThere = (stage: "starter_job" | "eq" | "minijob", end: string | null, employerId = company) => ({
    history: [stageRecord(stage, "2022-01-01", { end, employerId })],
  });
  rule(
    "G03",
    "insured work there in the last three years",
    aContext(aMove("eq"), workedThere("starter_job", "2024-06-30")),
    "G03.insuredBefore",
    aContext(aMove("eq"), workedThere("starter_job", "2023-11-30")),
  );
  rule(
    "G03",
    "insured work there that ended three years before to the day",
    aContext(aMove("eq"), workedThere("starter_job", "2023-12-01")),
    "G03.insuredBefore",
    aContext(aMove("eq"), workedThere("starter_job", "2023-11-30")),
  );
  rule(
    "G03",
    "an EQ there at any time",
    aContext(aMove("eq"), workedThere("eq", "2022-06-30")),
    "G03.eqBefore",
    aContext(aMove("eq"), workedThere("eq", "2022-06-30", otherCompany)),
  );
  const funded = aMove("starter_job", { instruments: ["egz"], subsidyAppliedOn: "2026-11-20" });
  rule(
    "G04",
    "insured there for more than three months in four years",
    aContext(funded, workedThere("starter_job", "2024-06-30")),
    "G04.insuredBefore",
    aContext(funded, workedThere("minijob", "2024-06-30")),
  );
  const insured = (...jobs: [start: string, end: string | null][]) => ({
    history: jobs.map(([start, end]) => stageRecord("starter_job", start, { end })),
  });
  rule(
    "G04",
    "a day more than three months there, three are not",
    aContext(funded, insured(["2024-01-15", "2024-04-15"])),
    "G04.insuredBefore",
    aContext(funded, insured(["2024-01-15", "2024-04-14"])),
  );
  rule(
    "G04",
    "of an earlier job only what lies in the four years before counts",
    // they begin on 1 December 2022, so three months of them end on 28 February
    aContext(funded, insured(["2022-01-01", "2023-03-01"])),
    "G04.insuredBefore",
    aContext(funded, insured(["2022-01-01", "2023-02-28"])),
  );
  rule(
    "G04",
    "two jobs there count together, in months of 30 days",
    aContext(funded, insured(["2024-01-01", "2024-02-15"], ["2025-01-01", "2025-02-16"])),
    "G04.insuredBefore",
    aContext(funded, insured(["2024-01-01", "2024-02-15"], ["2025-01-01", "2025-02-15"])),
  );
  rule(
    "G04",
    "a job that still runs counts until the day before",
    aContext(funded, insured(["2026-08-31", null])),
    "G04.insuredBefore",
    aContext(funded, insured(["2026-09-01", null])),
  );
  rule(
    "G04",
    "applied for on the day of the contract, not before it",
    aContext({ ...funded, contractSignedOn: "2026-11-20" }),
    "G04.applyFirst",
    aContext({ ...funded, contractSignedOn: "2026-11-21" }),
  );
  rule(
    "G04",
    "without a day for the contract, applied for on the first day of work, not before it",
    aContext({ ...funded, subsidyAppliedOn: "2026-12-01" }),
    "G04.applyFirst",
    aContext({ ...funded, subsidyAppliedOn: "2026-11-30" }),
  );
  rule(
    "G18",
    "fixed term without a reason after an earlier minijob there",
    aContext(aMove("starter_job", { fixedTerm: true }), workedThere("minijob", "2022-06-30")),
    "G18",
    aContext(aMove("starter_job", { fixedTerm: true }), workedThere("eq", "2022-06-30")),
  );
  rule(
    "G18",
    "a lawful reason lifts it",
    aContext(aMove("starter_job", { fixedTerm: true }), workedThere("minijob", "2022-06-30")),
    "G18",
    aContext(aMove("starter_job", { fixedTerm: true, fixedTermReason: true }), workedThere("minijob", "2022-06-30")),
  );
  const sector = { workplace: { idCardSector: true, shifts: [], demands: [] } };
  rule(
    "G19",
    "first day in a sector where papers are carried",
    aContext(aMove("starter_job"), sector),
    "G19",
    aContext(aMove("starter_job"), { ...sector, from: stageRecord("minijob", "2026-01-01") }),
  );
});

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

describe("the person's situation", () => {
  const from = stageRecord("starter_job", "2026-01-01");
  const leave = (residenceStatus: string) =>
    aContext(aMove("exit", { employerId: null }), { from, history: [from], ...status(residenceStatus) });
  rule("G10", "residence hangs on the job", leave("besch_duldung"), "G10.company", leave("ae_25_2_f"));
  rule("G10", "training side reports", leave("ae_16g"), "G10.training", leave("ne"));
  rule(
    "G10",
    "a next rung in the same company is no exit",
    leave("ae_19d"),
    "G10.company",
    aContext(aMove("ausb_2"), { from, history: [from], ...status("ae_19d") }),
  );
  test("G10 lists every status of the reference data with its deadline", () => {
    for (const id of ["besch_duldung", "ausb_duldung", "ae_16g", "ae_104c", "ae_16a", "ae_18a_b", "ae_19c", "ae_19d"]) {
      expect([id, find("G10", leave(id))?.params?.weeks]).toEqual([id, /16a|18a|19/.test(id) ? 4 : 2]);
    }
  });
  rule(
    "G13",
    "no grant during the asylum procedure",
    aContext(aMove("ausb_3"), status("gestattung_komm")),
    "G13.procedure",
    aContext(aMove("eq"), status("gestattung_komm")),
  );
  rule(
    "G13",
    "tolerated for less than 15 months",
    aContext(aMove("ausb_2"), status("duldung_60a", { inGermanySince: "2025-10-01" })),
    "G13.toleration",
    aContext(aMove("ausb_2"), status("duldung_60a", { inGermanySince: "2025-09-01" })),
  );
  rule(
    "G13",
    "stay unknown",
    aContext(aMove("ausb_2"), status("duldung_60a", { inGermanySince: null })),
    "G13.unknown",
    aContext(aMove("ausb_2"), status("ae_25a", { inGermanySince: null })),
  );
  const nights = { workplace: { idCardSector: false, shifts: ["n"], demands: ["HH"] } };
  rule(
    "G14",
    "under 18 with nights and heavy loads",
    aContext(aMove("starter_job"), { person: youngster, ...nights }),
    "G14.both",
    aContext(aMove("starter_job"), nights),
  );
  const bornOn = (birthDate: string) => aContext(aMove("bop"), { person: { ...person, birthDate } });
  rule("G14", "the day before 18, not on the birthday", bornOn("2008-12-02"), "G14.check", bornOn("2008-12-01"));
  rule(
    "G14",
    "under 18: medical first check in any case",
    aContext(aMove("bop"), { person: youngster }),
    "G14.check",
    aContext(aMove("hospitation"), { person: youngster }),
  );
  const two = stageRecord("ausb_2", "2024-08-01");
  rule(
    "G15",
    "credit after two years",
    aContext(aMove("ausb_3"), { from: two, history: [two] }),
    "G15",
    aContext(aMove("ausb_3"), { from, history: [from] }),
  );
  const three = stageRecord("ausb_3", "2024-08-01");
  rule(
    "G16",
    "back to a starter job",
    aContext(aMove("starter_job"), { from: three, history: [three] }),
    "G16",
    aContext(aMove("skilled_job"), { from: three, history: [three] }),
  );
  rule(
    "G16",
    "three to two years, while a pause is no step back",
    aContext(aMove("ausb_2"), { from: three, history: [three] }),
    "G16",
    aContext(aMove("pause"), { from: three, history: [three] }),
  );
  const longAgo = stageRecord("starter_job", "2025-01-01");
  const plan = stageRecord("ausb_2", "2027-08-01", { planned: true });
  rule(
    "G17",
    "more than 18 months without a plan",
    aContext(null, { from: longAgo, history: [longAgo] }),
    "G17",
    aContext(null, { from: longAgo, history: [longAgo, plan] }),
  );
  const since = (start: string) => {
    const record = stageRecord("starter_job", start);
    return aContext(null, { from: record, history: [record] });
  };
  rule("G17", "one day more than 18 months", since("2025-05-22"), "G17", since("2025-05-23"));
  rule(
    "G17",
    "counts starter jobs in a row",
    aContext(null, {
      from: from,
      history: [stageRecord("starter_job", "2024-12-01", { end: "2025-12-31" }), from],
    }),
    "G17",
    aContext(null, { from, history: [from] }),
  );
  rule(
    "G20",
    "offers to SGB II clients are voluntary",
    aContext(aMove("starter_job"), { occasion: "proposal" }),
    "G20",
    aContext(aMove("starter_job"), { occasion: "proposal", ...status("ae_24", { benefitSystem: "AsylbLG" }) }),
  );
});
