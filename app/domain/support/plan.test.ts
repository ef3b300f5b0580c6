import { describe, expect, test } from "vitest";
import rawTemplates from "#db/reference/checkins.json";
import { type StageId, stageIds } from "../placement/stages";
import { toWorkingDay, workingDays } from "../working-days";
import { occurrences } from "./offsets";
import { graceDays, type PlanFacts, supportPlan } from "./plan";
import { parseTemplates, templatesFor } from "./templates";

const templates = parseTemplates(rawTemplates);
const isWorkingDay = workingDays({ state: "NW", local: [] });

const plan = (stage: StageId, more: Partial<PlanFacts> = {}) =>
  supportPlan(
    templates,
    {
      stage,
      today: "2026-11-23",
      start: "2027-01-04",
      end: null,
      exam: null,
      permitUntil: null,
      permitNeeded: false,
      ...more,
    },
    isWorkingDay,
  );
const dates = (steps: ReturnType<typeof plan>) => Object.fromEntries(steps.map((step) => [step.key, step.due]));

describe("offsets", () => {
  const stage = { start: "2027-01-04", end: "2027-07-03", exam: null, permitUntil: "2027-08-29" };
  const due = (offset: string, more = {}) => occurrences(offset, { ...stage, ...more }).map((each) => each.due);

  test("count from the first day", () => {
    expect(due("D-21")).toEqual(["2026-12-14"]);
    expect(due("D1")).toEqual(["2027-01-04"]);
    expect(due("D3")).toEqual(["2027-01-06"]);
    expect(due("W4")).toEqual(["2027-02-01"]);
    expect(due("M3")).toEqual(["2027-04-04"]);
    expect(due("M1", { start: "2027-01-31" })).toEqual(["2027-02-28"]);
  });

  test("depend on the middle and the end, and wait for an end that is not known", () => {
    expect(due("mid")).toEqual(["2027-04-04"]);
    expect(due("D-2 before end")).toEqual(["2027-07-01"]);
    expect(due("end")).toEqual(["2027-07-03"]);
    expect(due("end+1")).toEqual(["2027-07-04"]);
    expect(due("end+1m / +6m")).toEqual(["2027-08-03", "2028-01-03"]);
    for (const offset of ["mid", "D-2 before end", "end", "end+1", "end+1m / +6m", "exam-6m"]) {
      expect(due(offset, { end: null })).toEqual([]);
    }
  });

  test("repeat until the end or the horizon", () => {
    expect(due("every 8 weeks")).toEqual(["2027-03-01", "2027-04-26", "2027-06-21"]);
    expect(due("every 6 months", { end: null })).toHaveLength(4);
  });

  test("count back from the exam and from the end of the paper", () => {
    expect(due("exam-6m", { end: "2029-12-31", exam: "2029-11-15" })).toEqual(["2029-05-15"]);
    expect(due("exam-3m", { end: "2029-12-31" })).toEqual(["2029-09-30"]);
    expect(due("permit-90d")).toEqual(["2027-05-31", "2027-06-30", "2027-07-30"]);
    expect(due("permit-90d", { permitUntil: null })).toEqual([]);
  });

  test("with an unknown spelling are an error, not a gap", () => {
    expect(() => due("some day")).toThrow(/unknown offset/);
  });
});

describe("working days", () => {
  test("know weekends and the holidays of the state", () => {
    expect(isWorkingDay("2026-06-04")).toBe(false);
    expect(workingDays({ state: "BE", local: [] })("2026-06-04")).toBe(true);
    expect(isWorkingDay("2026-11-22")).toBe(false);
  });

  test("move across Christmas in both directions", () => {
    expect(toWorkingDay("2026-12-25", "forward", isWorkingDay)).toBe("2026-12-28");
    expect(toWorkingDay("2026-12-26", "backward", isWorkingDay)).toBe("2026-12-24");
    expect(toWorkingDay("2026-12-24", "forward", isWorkingDay)).toBe("2026-12-24");
  });
});

describe("the plan of a stage", () => {
  test("of a starter job is dense at the start and thins out", () => {
    expect(dates(plan("starter_job", { permitUntil: "2027-08-29" }))).toEqual({
      "before_start.D-14": "2026-12-21",
      "before_start.D-7": "2026-12-28",
      "before_start.D-1": "2027-01-03",
      "starter_job.D1": "2027-01-04",
      "starter_job.D3": "2027-01-06",
      "starter_job.W1": "2027-01-11",
      "starter_job.W2": "2027-01-18",
      "starter_job.W4": "2027-02-01",
      "starter_job.M2": "2027-03-04",
      "starter_job.M3": "2027-04-05",
      "starter_job.permit-90d#90d": "2027-05-31",
      "starter_job.M5": "2027-06-04",
      "starter_job.permit-90d#60d": "2027-06-30",
      "starter_job.M6": "2027-07-05",
      "starter_job.permit-90d#30d": "2027-07-30",
      "starter_job.M9": "2027-10-04",
      "starter_job.M12": "2028-01-04",
    });
  });

  test("asks for the permission three weeks before when one is needed", () => {
    expect(plan("starter_job", { permitNeeded: true })[0]).toMatchObject({
      key: "before_start.D-21",
      due: "2026-12-14",
    });
  });

  test("does at once what is late while the start is still ahead", () => {
    const soon = plan("starter_job", { start: "2026-11-30", permitNeeded: true });
    expect(soon.filter((step) => step.due === "2026-11-23").map((step) => step.key)).toEqual([
      "before_start.D-14",
      "before_start.D-21",
      "before_start.D-7",
    ]);
  });

  test("invents no missed calls for a stage recorded afterwards", () => {
    const late = plan("starter_job", { start: "2026-06-01" });
    expect(late[0]?.due).toBe("2026-12-01");
    expect(late.every((step) => step.due >= "2026-11-23")).toBe(true);
  });

  test("of a measure contains a visit only when it is longer than five days", () => {
    const keys = (end: string) => plan("mag", { end }).map((step) => step.key);
    // Monday until Friday are five days, until Saturday six
    expect(keys("2027-01-08")).not.toContain("hospitation_praktikum_mag.mid");
    expect(keys("2027-01-09")).toContain("hospitation_praktikum_mag.mid");
    expect(keys("2027-01-15")).toContain("hospitation_praktikum_mag.mid");
    expect(keys("2027-01-15")).toContain("hospitation_praktikum_mag.D-2_before_end");
  });

  test("of an apprenticeship extends to the aftercare without two visits in one fortnight", () => {
    const steps = plan("ausb_3", { start: "2027-08-01", end: "2030-07-31" });
    const keys = steps.map((step) => step.key);
    expect(keys).toContain("ausbildung.M6");
    expect(keys).not.toContain("ausbildung.every_6_months#1");
    expect(keys.filter((key) => key.startsWith("ausbildung.every_6_months"))).toHaveLength(4);
    expect(keys.at(-1)).toBe("ausbildung.end+1m_+6m#6m");
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    ["W6", ["pause.W6", "pause.every_8_weeks#1"]],
    ["D44", ["pause.D44"]],
    ["D57", ["pause.D57"]],
    ["D70", ["pause.D70"]],
    ["W10", ["pause.W10", "pause.every_8_weeks#1"]],
  ])("drops a repeat less than a fortnight from another contact (%s beside the eighth week)", (offset, expected) => {
    const row = { who: "system", channel: "call", with: "candidate", content: "", required: "yes" };
    const close = parseTemplates({ pause: [offset, "every 8 weeks"].map((each) => ({ ...row, offset: each })) });
    const facts = { stage: "pause", today: "2026-11-23", start: "2027-01-04", end: "2027-03-31" } as const;
    const steps = supportPlan(close, { ...facts, exam: null, permitUntil: null, permitNeeded: false }, isWorkingDay);
    expect(steps.map((step) => step.key).sort()).toEqual([...expected].sort());
  });

  test("of a pause asks every eight weeks", () => {
    const steps = plan("pause", { start: "2026-11-24" });
    expect(steps.map((step) => step.due)).toEqual(["2027-01-19", "2027-03-16", "2027-05-11"]);
  });

  test("gives every stage but the exit a dated next contact", () => {
    for (const stage of stageIds) {
      const steps = plan(stage, { end: "2027-12-31" });
      expect([stage, steps.length > 0]).toEqual([stage, stage !== "exit"]);
      for (const step of steps.filter((each) => each.role === "specialist")) {
        expect([step.key, isWorkingDay(step.due)]).toEqual([step.key, true]);
      }
    }
  });

  test("is the same every time", () => {
    expect(plan("eq", { end: "2027-12-31" })).toEqual(plan("eq", { end: "2027-12-31" }));
  });
});

describe("templates", () => {
  test("of every stage exist", () => {
    const wanted = stageIds.flatMap((stage) => templatesFor(stage));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((name) => !templates.has(name))).toEqual([]);
  });

  test("with unknown words are refused", () => {
    const row = { offset: "W1", who: "a ghost", channel: "call", with: "both", content: "", required: "yes" };
    expect(() => parseTemplates({ eq: [row] })).toThrow(/unknown word "a ghost"/);
  });
});

describe("a missed check-in", () => {
  test("raises an alarm after two days in the first month and after a week later on", () => {
    expect(graceDays("2026-11-20", "2026-11-02")).toBe(2);
    expect(graceDays("2026-12-03", "2026-11-02")).toBe(2);
    expect(graceDays("2026-12-04", "2026-11-02")).toBe(7);
  });
});

describe("a step whose day is today", () => {
  const firstDay = (start: string) =>
    plan("starter_job", { start }).find((step) => step.key === "starter_job.D1")?.due ?? null;
  test("no longer needs its preparations when the stage begins today", () => {
    const keys = (start: string) => plan("starter_job", { start }).map((step) => step.key);
    expect(keys("2026-11-23").filter((key) => key.startsWith("before_start"))).toEqual([]);
    expect(keys("2026-11-24")).toContain("before_start.D-7");
  });
  test("is planned, one of yesterday is not", () => {
    expect(firstDay("2026-11-24")).toBe("2026-11-24");
    expect(firstDay("2026-11-23")).toBe("2026-11-23");
    expect(firstDay("2026-11-22")).toBeNull();
  });
});
