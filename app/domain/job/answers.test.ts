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

/** The boxes of a page as a browser would send them. */
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
    // the occupation is handed in beside the answers, as the row that was chosen
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

  test("begin with what the occupation brings", () => {
    const draft = fromTemplate(template);
    expect(draft).toMatchObject({ title: "Lagerhelfer/in", germanSpeaking: "A1", apprenticeshipId: "fachlagerist" });
    expect(draft.tasks).toContainEqual({ de: "Kartons stapeln", en: "Stack boxes" });
  });

  test("are copied without the life of the posting", () => {
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

  test("are read by the rules: own tasks are screened, the reference data's are not", () => {
    const facts = factsOf(complete);
    expect(facts).toMatchObject({ ownTasks: "Hof kehren", weeklyHours: 38.5, payKind: "hourly", contract: "job" });
    expect(facts.shifts).toHaveLength(2);
  });

  test("give a job with one pair of clock times its shift", () => {
    const facts = factsOf({ ...complete, shiftTimes: [], shiftStart: "07:00:00", shiftEnd: "15:30:00" });
    expect(facts.shifts).toEqual([{ days: [1, 2, 3, 4, 5], start: "07:00", end: "15:30", breakMinutes: 30 }]);
  });
});
