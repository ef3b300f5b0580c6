import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import occupations from "#db/reference/occupations.json";
import { copyOf, fromTemplate, patchOf, type Template, valuesOf } from "./answers";
import { completeRecord as complete } from "./complete-record.fixture";
import type { JobRecord } from "./record";
import { factsOf } from "./record";
import { missingAnswers, stepSchemas, wizardSteps } from "./wizard";

const row = occupations.find((occupation) => occupation.id === "lagerhelfer");
const template = {
  id: row?.id,
  de: row?.de,
  tasksDe: row?.tasks_de,
  tasksEn: row?.tasks_en,
  minSpeaking: row?.min_speaking,
  minReading: row?.min_reading,
  demands: row?.demands,
  shifts: row?.shifts,
  licencesRequired: row?.licences_required,
  licencesHelpful: row?.licences_helpful,
  apprenticeships: row?.apprenticeships,
} as Template;

/** The fields of a page as a browser would send them. */
function asForm(values: Record<string, unknown>): FormData {
  const form = new FormData();
  const add = (name: string, value: unknown) => {
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
      for (const item of value) form.append(name, item);
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) add(`${name}[${index}]`, item);
    } else if (value && typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) add(`${name}.${key}`, inner);
    } else if (value !== "" || name !== "on") form.append(name, String(value));
  };
  for (const [name, value] of Object.entries(values)) add(name, value);
  return form;
}

describe("the answers of a posting", () => {
  const pages = wizardSteps.flatMap((step) => [[step, "de"] as const, [step, "en"] as const]);
  test.each(pages)("sent back unchanged, %s in %s changes nothing", (step, locale) => {
    const submission = parseWithZod(asForm(valuesOf(step, complete, locale)), { schema: stepSchemas[step] });
    expect(submission.status).toBe("success");
    if (submission.status !== "success") return;
    const after = { ...complete, ...patchOf(step, complete, submission.value as never, template) };
    const sorted = (record: JobRecord) => ({
      ...record,
      skills: [...record.skills].sort((a, b) => a.skillId.localeCompare(b.skillId)),
    });
    expect(sorted(after)).toMatchObject(sorted(complete));
  });

  test.each(wizardSteps)("of the page %s are all stored", (step) => {
    // the occupation is passed separately, as the chosen row
    const stored = new Set(step === "occupation" ? ["occupationId"] : []);
    for (const record of [complete, { ...complete, payUnit: "none" as const }]) {
      const submission = parseWithZod(asForm(valuesOf(step, record, "de")), { schema: stepSchemas[step] });
      if (submission.status !== "success") throw new Error("the page's own answers are not accepted");
      const watched = new Proxy(submission.value as object, {
        get: (values, name) => {
          stored.add(String(name));
          return Reflect.get(values, name);
        },
      });
      patchOf(step, record, watched as never, template);
    }
    expect([...stored].sort()).toEqual(Object.keys(stepSchemas[step].shape).sort());
  });

  test("replace the needs: one taken off is gone, what can be learnt on the job stays", () => {
    const submission = parseWithZod(asForm({ ...valuesOf("needs", complete, "de"), required: [], helpful: ["L_B"] }), {
      schema: stepSchemas.needs,
    });
    if (submission.status !== "success") throw new Error("the page's own answers are not accepted");
    expect(patchOf("needs", complete, submission.value, template).skills).toEqual([
      { skillId: "L_B", need: "helpful" },
      { skillId: "S_PACK", need: "learn" },
    ]);
  });

  test("contain one need per skill: what is required is not also helpful or to be learnt", () => {
    const needs = parseWithZod(
      asForm({ ...valuesOf("needs", complete, "de"), required: ["L_B", "S_PACK"], helpful: ["L_B"] }),
      { schema: stepSchemas.needs },
    );
    if (needs.status !== "success") throw new Error("the page's own answers are not accepted");
    expect(patchOf("needs", complete, needs.value, template).skills).toEqual([
      { skillId: "L_B", need: "required" },
      { skillId: "S_PACK", need: "required" },
    ]);
  });

  test("replace what can be learnt: one taken off is gone, what is needed stays", () => {
    const support = parseWithZod(asForm({ ...valuesOf("support", complete, "de"), learn: ["S_COOK"] }), {
      schema: stepSchemas.support,
    });
    if (support.status !== "success") throw new Error("the page's own answers are not accepted");
    expect(patchOf("support", complete, support.value, template).skills).toEqual([
      { skillId: "L_FORKLIFT", need: "helpful" },
      { skillId: "L_B", need: "required" },
      { skillId: "S_COOK", need: "learn" },
    ]);
  });

  test("start with what the occupation brings", () => {
    const draft = fromTemplate(template);
    expect(draft).toMatchObject({ title: "Lagerhelfer/in", germanSpeaking: "A1", apprenticeshipId: "fachlagerist" });
    expect(draft.tasks).toContainEqual({ de: "Kartons stapeln", en: "Stack boxes" });
  });

  test("give each task of the occupation its English words, from the first one", () => {
    const withTasks = {
      ...template,
      tasksDe: ["Kisten tragen", "Hof kehren"],
      tasksEn: ["Carry boxes", "Sweep the yard"],
    };
    const draft = fromTemplate(withTasks);
    expect(draft.tasks).toEqual([
      { de: "Kisten tragen", en: "Carry boxes" },
      { de: "Hof kehren", en: "Sweep the yard" },
    ]);
  });

  test("are copied without the history of the posting", () => {
    const copy = copyOf(complete);
    expect(copy).toMatchObject({ title: "Lagerhelfer/in", payMinCents: 1520, startOn: null, restHours: 16 });
    expect(Object.keys(copy)).not.toContain("state");
    expect(Object.keys(copy)).not.toContain("version");
  });

  test("name the first page with a gap", () => {
    expect(missingAnswers(complete)).toEqual([]);
    expect(missingAnswers({ ...complete, hoursMin: null, siteId: null })).toEqual([
      { step: "hours", field: "hoursMin" },
      { step: "pay", field: "siteId" },
    ]);
  });

  test("are read by the rules: own tasks are checked, those from the reference data are not", () => {
    const facts = factsOf(complete);
    expect(facts).toMatchObject({ ownTasks: "Hof kehren", weeklyHours: 38.5, payKind: "hourly", contract: "job" });
    expect(facts.shifts).toHaveLength(2);
  });

  test("are read by the rules as what the contract is: paid by the hour or month, in training, or unpaid", () => {
    const facts = (change: Partial<JobRecord>) => factsOf({ ...complete, ...change });
    expect(facts({ payMaxCents: 1600 })).toMatchObject({ payFromCents: 1520, payToCents: 1600, unpaidKind: null });
    expect(facts({ payUnit: "month" })).toMatchObject({ payKind: "monthly" });
    expect(facts({ contractKind: "apprenticeship", trainingPayCents: [72_400] })).toMatchObject({
      payKind: "training",
      payFromCents: null,
      payToCents: null,
    });
    const unpaid = (contractKind: JobRecord["contractKind"], unpaidDays: number | null = null) => {
      const { contract, payKind, unpaidKind, unpaidDays: days } = facts({ contractKind, payUnit: "none", unpaidDays });
      return [contract, payKind, unpaidKind, days];
    };
    expect(unpaid("hospitation")).toEqual(["internship", "none", "hospitation", null]);
    expect(unpaid("trial")).toEqual(["internship", "none", "introduction", 1]);
    expect(unpaid("trial", 3)).toEqual(["internship", "none", "introduction", 3]);
    expect(unpaid("internship", 5)).toEqual(["internship", "none", "exemptInternship", 5]);
    expect(unpaid("job")).toEqual(["job", "none", null, null]);
  });

  test("are read by the rules with a stand-in for each missing answer", () => {
    const facts = (change: Partial<JobRecord>) => factsOf({ ...complete, ...change });
    expect([facts({ minAge: null }).minimumAge, facts({ minAge: 16 }).minimumAge]).toEqual([18, 16]);
    expect([facts({ hoursMax: null }).weeklyHours, facts({}).weeklyHours]).toEqual([30, 38.5]);
    const agreed = (payNote: string, collectiveAgreement = true) =>
      facts({ payNote, collectiveAgreement }).collectiveAgreement;
    expect([agreed("IG Metall"), agreed(""), agreed("IG Metall", false)]).toEqual(["IG Metall", "Tarif", null]);
    const hazard = (...demands: string[]) => [facts({ demands }).hazardous, facts({ demands }).heavyLoads];
    expect([hazard("D"), hazard("C"), hazard("D", "C"), hazard("HH"), hazard("S")]).toEqual([
      [true, false],
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  test("give a job with one pair of clock times the break the law requires, taken from its hours of presence (§ 4 ArbZG)", () => {
    const breakOf = (shiftEnd: string, breakMinutes: number | null = null) =>
      factsOf({ ...complete, shiftTimes: [], shiftStart: "07:00:00", shiftEnd, breakMinutes }).shifts.map(
        (s) => s.breakMinutes,
      );
    // six hours of work and 30 minutes, nine hours and 45 minutes
    expect([breakOf("13:30:00"), breakOf("13:31:00"), breakOf("16:45:00"), breakOf("16:46:00")]).toEqual([
      [0],
      [30],
      [30],
      [45],
    ]);
    expect([breakOf("15:00:00", 60), breakOf("15:00:00", 0)]).toEqual([[60], [0]]);
    const half = (change: Partial<JobRecord>) => factsOf({ ...complete, shiftTimes: [], ...change }).shifts;
    expect([half({ shiftStart: null }), half({ shiftEnd: null })]).toEqual([[], []]);
    expect(half({ daysPerWeek: 2.5 })[0]?.days).toEqual([1, 2, 3]);
  });

  test("keep a complete shift, on days of the week, each once and in order", () => {
    const shift = { start: "06:00", end: "14:00", breakMinutes: null };
    const kept = (row: { days: string[]; start?: string; end?: string; breakMinutes: number | null }) => {
      const values = { ...valuesOf("hours", complete, "de"), hoursMin: 30, hoursMax: 38, shiftTimes: [row] };
      return patchOf("hours", complete, values as never, template).shiftTimes;
    };
    expect(kept({ ...shift, days: ["7", "1", "1", "0", "8"] })).toEqual([
      { days: [1, 7], start: "06:00", end: "14:00", breakMinutes: 0 },
    ]);
    expect(kept({ ...shift, days: [] })).toEqual([]);
    expect(kept({ ...shift, days: ["1"], start: undefined })).toEqual([]);
    expect(kept({ ...shift, days: ["1"], end: undefined })).toEqual([]);
  });

  test("bring tasks and demands of an occupation, unless it is the same as before and has a title", () => {
    const chosen = (record: JobRecord, id: string) =>
      patchOf("occupation", record, { occupationId: id, contractKind: "job", places: 1 }, { ...template, id });
    expect(chosen(complete, "lagerhelfer")).toEqual({ occupationId: "lagerhelfer", contractKind: "job", places: 1 });
    expect(chosen({ ...complete, title: "" }, "lagerhelfer")).toMatchObject({ title: "Lagerhelfer/in" });
    expect(chosen(complete, "metallhelfer")).toMatchObject({ title: "Lagerhelfer/in", occupationId: "metallhelfer" });
    expect(chosen(complete, "metallhelfer").tasks?.length).toBeGreaterThan(0);
  });

  test("allow days without pay only where there is none, and show training pay from lowest to highest", () => {
    const pay = (change: object) => {
      const form = asForm({ ...valuesOf("pay", complete, "de"), ...change });
      const read = parseWithZod(form, { schema: stepSchemas.pay });
      if (read.status !== "success") throw new Error(JSON.stringify(read.error));
      return patchOf("pay", complete, read.value, template);
    };
    expect(pay({ payUnit: "none", unpaidDays: "2" })).toMatchObject({
      unpaidDays: 2,
      payMinCents: null,
      payMaxCents: null,
    });
    expect(pay({ payUnit: "hour", unpaidDays: "2" })).toMatchObject({ unpaidDays: null, payMinCents: 1520 });
    expect(pay({ payUnit: "hour", trainingPay: "854; 724" })).toMatchObject({
      payUnit: "month",
      payMinCents: 72_400,
      payMaxCents: 85_400,
    });
  });

  test("show extensions of the term only where there are some", () => {
    const shown = (termExtensions: number) => valuesOf("pay", { ...complete, termExtensions }, "de").termExtensions;
    expect([shown(0), shown(1)]).toEqual(["", "1"]);
  });

  test("are copied with their own hours where no shift is named", () => {
    expect(copyOf({ ...complete, shiftTimes: [], shiftStart: "07:00", daysPerWeek: 3 })).toMatchObject({
      shiftStart: "07:00",
      daysPerWeek: 3,
    });
  });

  test("that are missing are named, those about pay only where there is any", () => {
    const gaps = (change: Partial<JobRecord>) => missingAnswers({ ...complete, ...change }).map(({ field }) => field);
    expect(gaps({ payMinCents: null })).toEqual(["payMin"]);
    expect(gaps({ payMinCents: null, payUnit: "none" })).toEqual([]);
    expect(gaps({ startOn: null })).toEqual(["startOn"]);
    expect(gaps({ startOn: null, startFlexible: true })).toEqual([]);
    expect(gaps({ title: "", tasks: [], shifts: [], germanSpeaking: null, germanReading: null })).toEqual([
      "title",
      "tasks",
      "shifts",
      "germanSpeaking",
      "germanReading",
    ]);
  });

  test("give a job with one pair of clock times its shift", () => {
    const facts = factsOf({ ...complete, shiftTimes: [], shiftStart: "07:00:00", shiftEnd: "15:30:00" });
    expect(facts.shifts).toEqual([{ days: [1, 2, 3, 4, 5], start: "07:00", end: "15:30", breakMinutes: 30 }]);
  });
});
