import { describe, expect, test } from "vitest";
import rawStages from "#db/reference/stages.json";
import rawTransitions from "#db/reference/transitions.json";
import { isStageId, type StageId, type StageRecord, stageIds, stageTraits } from "./stages";
import { company, otherCompany, stageRecord } from "./testing";
import { canMove, parseTransitions, reachableStages } from "./transitions";

// loaded again for every case, so that a fault in the loading fails cases and not this whole file
const table = () => parseTransitions(rawTransitions);
const raw: Record<string, string[]> = rawTransitions;

/** A history that ends in `from`; a pause or an exit follows a starter job at the same company. */
function historyEndingIn(from: StageId): StageRecord[] {
  const current = stageRecord(from, "2026-06-01");
  if (from !== "pause" && from !== "exit" && from !== "aftercare") return [current];
  return [
    stageRecord("hospitation", "2025-01-01", { end: "2025-01-05" }),
    stageRecord("starter_job", "2025-02-01", { end: "2026-05-31" }),
    { ...current, employerId: null },
  ];
}

/** The same question answered from the raw JSON, independent of the parser. */
function expected(from: StageId, to: StageId, sameCompany: boolean): boolean {
  const targets = raw[from] ?? [];
  if (targets.includes(to)) return true;
  if (targets.some((each) => each === `${to}@credit` || each === `${to}@step_back` || each === `${to}@new_cycle`))
    return true;
  if (targets.includes(`${to}@other_company`)) return !sameCompany;
  if (!targets.includes("@any_earlier")) return false;
  return to === "hospitation" || to === "starter_job";
}

describe("the stages", () => {
  test("are the rows of the reference data, and a word for anything else is no stage", () => {
    expect(stageIds).toContain("starter_job");
    expect(isStageId("starter_jop")).toBe(false);
    expect(() => stageTraits("starter_jop" as StageId)).toThrow("unknown stage");
  });

  test("call employment what the reference data calls employment", () => {
    const sure = Object.entries(rawStages).flatMap(([id, { is_employment: word }]) => {
      if (word.startsWith("yes")) return [{ id, employment: "yes" }];
      return word.startsWith("no") || word === "–" ? [{ id, employment: "no" }] : [];
    });
    expect(new Set(sure.map(({ employment }) => employment))).toEqual(new Set(["yes", "no"]));
    for (const { id, employment } of sure)
      expect([id, isStageId(id) && stageTraits(id).employment]).toEqual([id, employment]);
  });
});

describe("every edge of the transition table", () => {
  for (const from of stageIds) {
    for (const to of stageIds) {
      for (const sameCompany of [true, false]) {
        const allowed = expected(from, to, sameCompany);
        test(`${from} → ${to} ${sameCompany ? "in the same company" : "elsewhere"}: ${allowed ? "yes" : "no"}`, () => {
          const history = historyEndingIn(from);
          const target = { stage: to, employerId: sameCompany ? company : otherCompany };
          expect(canMove(table(), history, history.at(-1) ?? null, target).allowed).toBe(allowed);
        });
      }
    }
  }

  test("has as many edges as the reference data", () => {
    const count = [...table().values()].reduce((sum, targets) => sum + targets.length, 0);
    expect(count).toBe(Object.values(raw).reduce((sum, targets) => sum + targets.length, 0));
  });

  test("offers exactly the stages that some company could make possible", () => {
    for (const from of stageIds) {
      const history = historyEndingIn(from);
      const open = stageIds.filter((to) => expected(from, to, true) || expected(from, to, false));
      expect([from, reachableStages(table(), history, history.at(-1) ?? null)]).toEqual([from, open]);
    }
  });
});

describe("suffixes", () => {
  test("EQ a second time needs another company, and says so", () => {
    const history = [stageRecord("eq", "2026-01-01")];
    expect(canMove(table(), history, history[0] ?? null, { stage: "eq", employerId: company })).toEqual({
      allowed: false,
      code: "transition.otherCompanyOnly",
    });
    expect(canMove(table(), history, history[0] ?? null, { stage: "eq", employerId: null }).allowed).toBe(false);
    expect(canMove(table(), history, history[0] ?? null, { stage: "eq", employerId: otherCompany })).toEqual({
      allowed: true,
      condition: "other_company",
      direction: "same",
    });
  });

  test("a two-year apprenticeship is credited to the three-year one", () => {
    const history = [stageRecord("ausb_2", "2024-08-01")];
    expect(canMove(table(), history, history[0] ?? null, { stage: "ausb_3", employerId: company })).toMatchObject({
      condition: "credit",
    });
  });

  test("from three years to two is a step back although both are equally high", () => {
    const history = [stageRecord("ausb_3", "2024-08-01")];
    expect(canMove(table(), history, history[0] ?? null, { stage: "ausb_2", employerId: company })).toMatchObject({
      condition: "step_back",
      direction: "back",
    });
  });

  test("after a pause the previous rung in the same company is resumed, an earlier one is entered again", () => {
    const history = historyEndingIn("pause");
    const from = history.at(-1) ?? null;
    expect(canMove(table(), history, from, { stage: "starter_job", employerId: company })).toMatchObject({
      condition: "previous",
      direction: "resume",
    });
    expect(canMove(table(), history, from, { stage: "starter_job", employerId: otherCompany })).toMatchObject({
      condition: "any_earlier",
      direction: "same",
    });
    expect(canMove(table(), history, from, { stage: "hospitation", employerId: company })).toMatchObject({
      condition: "any_earlier",
      direction: "back",
    });
    expect(canMove(table(), history, from, { stage: "ausb_3", employerId: company })).toEqual({
      allowed: false,
      code: "transition.notEarlier",
    });
  });

  test("pause, exit and aftercare have a direction of their own, whatever they follow", () => {
    const working = [stageRecord("starter_job", "2026-01-01")];
    const direction = (history: StageRecord[], stage: StageId) => {
      const verdict = canMove(table(), history, history.at(-1) ?? null, { stage, employerId: null });
      return verdict.allowed ? verdict.direction : verdict.code;
    };
    expect([direction(working, "pause"), direction(working, "exit")]).toEqual(["pause", "exit"]);
    expect(direction(historyEndingIn("ausb_3"), "aftercare")).toBe("after");
    expect(direction(historyEndingIn("pause"), "exit")).toBe("exit");
  });

  test("a pause with nothing before it leads back to nothing", () => {
    const only = [stageRecord("pause", "2026-06-01", { employerId: null })];
    const to = { stage: "starter_job" as const, employerId: company };
    expect(canMove(table(), only, only[0] ?? null, to)).toMatchObject({ allowed: false });
  });

  test("an exit is followed by a new cycle, whose pause no longer reaches the old rungs", () => {
    const old = [...historyEndingIn("exit")];
    const back = { stage: "profiling" as const, employerId: null };
    expect(canMove(table(), old, old.at(-1) ?? null, back)).toMatchObject({
      condition: "new_cycle",
      direction: "start",
    });
    const again = [
      ...old,
      stageRecord("profiling", "2026-07-01", { employerId: null }),
      stageRecord("pause", "2026-08-01"),
    ];
    expect(canMove(table(), again, again.at(-1) ?? null, { stage: "starter_job", employerId: company }).allowed).toBe(
      false,
    );
  });
});

describe("a placement's two ends", () => {
  test("an empty placement starts with profiling or wherever profiling leads", () => {
    expect(canMove(table(), [], null, { stage: "starter_job", employerId: company })).toMatchObject({ allowed: true });
    expect(canMove(table(), [], null, { stage: "profiling", employerId: null })).toMatchObject({ direction: "start" });
    expect(canMove(table(), [], null, { stage: "skilled_job", employerId: company }).allowed).toBe(false);
    expect(canMove(table(), [], null, { stage: "exit", employerId: null }).allowed).toBe(false);
  });

  test("only the last stage can be left", () => {
    const history = [stageRecord("interview", "2026-01-01", { end: "2026-01-01" }), stageRecord("mag", "2026-02-01")];
    expect(canMove(table(), history, history[0] ?? null, { stage: "starter_job", employerId: company })).toEqual({
      allowed: false,
      code: "transition.notOnLadder",
    });
  });
});

test("the first stage may be a profiling, but neither a pause nor an exit", () => {
  const first = reachableStages(table(), [], null);
  expect(first).toContain("profiling");
  for (const stage of ["pause", "exit"] as const) expect(first).not.toContain(stage);
});

describe("an edited table", () => {
  test("is refused when a stage or condition is unknown or a row is missing", () => {
    expect(() => parseTransitions({ ...raw, profiling: ["heaven"] })).toThrow(/unknown stage heaven/);
    expect(() => parseTransitions({ ...raw, profiling: ["eq@full_moon"] })).toThrow(/unknown condition/);
    expect(() => parseTransitions({ ...raw, attic: ["eq"] })).toThrow(/unknown stage attic/);
    const { eq: _left, ...without } = raw;
    expect(() => parseTransitions(without)).toThrow(/no row for eq$/);
    expect(() => parseTransitions({ ...raw, profiling: ["eq@new_cycle"] })).not.toThrow();
  });
  test("with a row for every stage is taken as it is", () => {
    expect([...parseTransitions(raw).keys()].sort()).toEqual([...stageIds].sort());
  });
});
