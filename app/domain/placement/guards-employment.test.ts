import { describe } from "vitest";
import { permit, rule } from "./guards.fixture";
import { aContext, aMove, company, otherCompany, stageRecord } from "./testing";

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
