import { describe, expect, test } from "vitest";
import { type LadderStage, ladderFor } from "./ladder";
import { sampleStage } from "./sample-stage";
import type { StageId } from "./stages";
import { company, otherCompany } from "./testing";

const testDay = "2026-11-23";

const stage = (name: StageId, start: string, more: Partial<LadderStage> = {}) =>
  sampleStage(name, start, { title: "Produktionshelfer/in", ...more });
const elsewhere = { employerId: otherCompany, employerName: "Backhaus Beispiel" };
const none = { employerId: null, employerName: null, title: null };

const life: LadderStage[] = [
  stage("profiling", "2024-01-10", { ...none, end: "2024-02-29", endReason: "moved_up" }),
  stage("starter_job", "2024-03-01", { ...elsewhere, end: "2024-07-31", endReason: "moved_up" }),
  stage("ausb_3", "2024-08-01", { ...elsewhere, end: "2025-02-28", endReason: "childcare" }),
  stage("pause", "2025-03-01", { ...none, end: "2025-06-30", endReason: "family" }),
  stage("starter_job", "2025-07-01", { end: "2026-01-31", endReason: "permit_lost" }),
  stage("pause", "2026-02-01", { title: null, end: "2026-04-30", endReason: "personal" }),
  stage("starter_job", "2026-05-01"),
  stage("ausb_2", "2027-08-01", { planned: true, needs: ["german_b1", "contract"] }),
];

describe("the team's ladder", () => {
  const view = ladderFor(life, { cut: "team" }, testDay);

  test("shows everything in order, with now, next and the best rung", () => {
    expect(view.rungs.map((rung) => [rung.stage, rung.state, rung.direction, rung.level])).toEqual([
      ["profiling", "reached", "start", 1],
      ["starter_job", "reached", "up", 3],
      ["ausb_3", "reached", "up", 5],
      ["pause", "pause", "pause", 5],
      ["starter_job", "reached", "back", 3],
      ["pause", "pause", "pause", 3],
      ["starter_job", "now", "same", 3],
      ["ausb_2", "planned", "up", 5],
    ]);
    expect(view.now?.id).toBe("starter_job-2026-05-01");
    expect(view.now?.attempt).toBe(3);
    expect(view.next).toMatchObject({ stage: "ausb_2", needs: ["german_b1", "contract"], fixed: false });
    expect(view.best?.stage).toBe("ausb_3");
    expect(view.rungs[2]?.outcome).toBe("childcare");
    expect(view.rungs.map((rung) => rung.backReason).filter(Boolean)).toEqual(["childcare"]);
  });

  test("calls the first of two rungs of the same height the best", () => {
    const two = [stage("ausb_3", "2024-08-01", { end: "2025-07-31" }), stage("ausb_2", "2025-08-01")];
    expect(ladderFor(two, { cut: "team" }, testDay).best?.stage).toBe("ausb_3");
  });
});

describe("a company's ladder", () => {
  const view = ladderFor(life, { cut: "company", employerId: company }, testDay);

  test("begins with its own first rung and shows no step back from elsewhere", () => {
    expect(view.rungs.map((rung) => [rung.stage, rung.state, rung.direction, rung.attempt])).toEqual([
      ["starter_job", "reached", "start", 1],
      ["pause", "pause", "pause", 1],
      ["starter_job", "now", "same", 2],
      ["ausb_2", "planned", "up", 1],
    ]);
  });

  test("contains no reason, no name of another company and no need", () => {
    const text = JSON.stringify(view);
    for (const secret of ["permit_lost", "childcare", "family", "personal", "Backhaus", "B1", otherCompany]) {
      expect(text).not.toContain(secret);
    }
    expect(view.rungs[0]?.outcome).toBeNull();
  });

  test("is empty for a company where the person never was", () => {
    expect(ladderFor(life, { cut: "company", employerId: "company-c" }, testDay).rungs).toEqual([]);
  });

  test("shows an exit only as the end of its own rung", () => {
    const left = [
      stage("starter_job", "2026-01-01", { end: "2026-06-30", endReason: "family" }),
      stage("exit", "2026-07-01"),
    ];
    const seen = ladderFor(left, { cut: "company", employerId: company }, testDay);
    expect(seen.rungs.map((rung) => [rung.stage, rung.outcome])).toEqual([["starter_job", "ended"]]);
    expect(seen.now).toBeNull();
  });
});

describe("the person's ladder", () => {
  const view = ladderFor(life, { cut: "person" }, testDay);

  test("keeps the whole path across companies, without judging how anything ended", () => {
    expect(view.rungs).toHaveLength(life.length);
    expect(view.rungs.every((rung) => rung.outcome === null && rung.backReason === null)).toBe(true);
    expect(view.next?.needs).toEqual(["german_b1", "contract"]);
  });

  test("raises no hope with plans that may still fall through", () => {
    const early = stage("probearbeit", "2026-12-01", { ...elsewhere, planned: true });
    expect(ladderFor([...life.slice(0, 7), early], { cut: "person" }, testDay).next).toBeNull();
  });

  test("does not show that somebody left as a rung", () => {
    const left = [stage("starter_job", "2026-01-01", { end: "2026-06-30" }), stage("exit", "2026-07-01")];
    expect(ladderFor(left, { cut: "person" }, testDay).rungs.map((rung) => rung.stage)).toEqual(["starter_job"]);
  });

  test("names the company of a plan only where the person already works", () => {
    expect(view.next?.company).toBe("Ventilwerk Muster KG");
    const other = stage("ausb_2", "2027-08-01", { planned: true, employerId: "company-c", employerName: "Neu GmbH" });
    const next = ladderFor([...life.slice(0, 7), other], { cut: "person" }, testDay).next;
    expect(next).toMatchObject({ stage: "ausb_2", company: null, title: null });
  });
});

describe("dates", () => {
  test("a fixed start ahead is planned but fixed, and the running rung is still now", () => {
    const view = ladderFor(
      [
        stage("interview", "2026-11-20", { end: "2026-11-30", endReason: "moved_up" }),
        stage("starter_job", "2026-12-01"),
      ],
      { cut: "team" },
      testDay,
    );
    expect(view.now?.stage).toBe("interview");
    expect(view.next).toMatchObject({ stage: "starter_job", fixed: true });
    expect(view.best?.stage).toBe("interview");
  });
});

describe("a rung on its first and its last day", () => {
  const stateOn = (today: string) =>
    ladderFor([stage("starter_job", "2026-11-10", { end: "2026-11-20" })], { cut: "team" }, today).rungs[0]?.state;
  test.each([
    ["2026-11-09", "planned"],
    ["2026-11-10", "now"],
    ["2026-11-11", "now"],
    ["2026-11-19", "now"],
    ["2026-11-20", "now"],
    ["2026-11-21", "reached"],
  ])("on %s: %s", (today, state) => {
    expect(stateOn(today)).toBe(state);
  });
});
