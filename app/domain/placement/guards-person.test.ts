import { describe, expect, test } from "vitest";
import { find, person, rule, status } from "./guards.fixture";
import { aContext, aMove, stageRecord } from "./testing";

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
  const youngster = { ...person, birthDate: "2009-06-01" };
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
