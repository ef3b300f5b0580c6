import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { jobFields } from "./facts";
import { moneyText, parseDecimal, parseMoney } from "./form-values";
import {
  isWizardStep,
  placeOfField,
  stepAfter,
  stepBefore,
  stepOfField,
  stepSchemas,
  type WizardStep,
  wizardSteps,
} from "./wizard";

function formOf(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const submit = (step: WizardStep, fields: [string, string][]) =>
  parseWithZod(formOf(fields), { schema: stepSchemas[step] });

describe("the steps of the posting wizard", () => {
  test("lead from the occupation to the check page and back", () => {
    const forward: string[] = [wizardSteps[0]];
    for (let step: WizardStep | "check" = wizardSteps[0]; step !== "check"; ) {
      step = stepAfter(step);
      forward.push(step);
    }
    expect(forward).toEqual(["occupation", "tasks", "hours", "pay", "needs", "support", "check"]);
    expect(stepBefore("occupation")).toBeNull();
    expect(stepBefore("check")).toBe("support");
    expect(stepBefore("pay")).toBe("hours");
    expect(isWizardStep("pay")).toBe(true);
    expect(isWizardStep("check")).toBe(false);
  });

  test("have a place for every field a rule can point to, and the field exists there", () => {
    expect(jobFields.length).toBeGreaterThan(0);
    for (const field of jobFields) {
      const place = placeOfField[field];
      const known = Object.keys(stepSchemas[place.step].shape);
      expect(known, field).toContain(place.field);
    }
    expect(stepOfField("skills")).toBe("needs");
  });
});

describe("step forms", () => {
  test("read hours with several shifts and drop empty rows", () => {
    const result = parseWithZod(
      formOf([
        ["hoursMin", "38,5"],
        ["hoursMax", ""],
        ["shifts", "f"],
        ["shifts", "s"],
        ["shiftRota", "alternating"],
        ["shiftTimes[0].days", "1"],
        ["shiftTimes[0].days", "2"],
        ["shiftTimes[0].start", "06:00"],
        ["shiftTimes[0].end", "14:00"],
        ["shiftTimes[0].breakMinutes", "30"],
        ["shiftTimes[1].start", ""],
        ["shiftTimes[1].end", ""],
        ["shiftTimes[1].breakMinutes", "30"],
      ]),
      { schema: stepSchemas.hours },
    );
    expect(result.status).toBe("success");
    if (result.status !== "success") return;
    expect(result.value).toMatchObject({
      hoursMin: 38.5,
      hoursMax: null,
      shifts: ["f", "s"],
      shiftRota: "alternating",
    });
    expect(result.value.shiftTimes[0]).toEqual({ days: ["1", "2"], start: "06:00", end: "14:00", breakMinutes: 30 });
  });

  test("answer with codes where something is missing", () => {
    expect(submit("hours", [["hoursMin", "viel"]]).reply().error).toMatchObject({
      hoursMin: ["number"],
    });
    expect(submit("hours", []).reply().error).toMatchObject({ hoursMin: ["required"], shifts: ["choose"] });
    expect(submit("occupation", []).reply().error).toMatchObject({
      occupationId: ["required"],
      contractKind: ["choose"],
    });
    expect(submit("tasks", [["title", "Lagerhelfer/in"]]).reply().error).toMatchObject({
      tasks: ["job:errors.noTasks"],
    });
    expect(
      submit("pay", [
        ["payUnit", "hour"],
        ["payMin", "15"],
        ["payMax", "14"],
        ["siteId", "x"],
      ]).reply().error,
    ).toMatchObject({ payMax: ["job:errors.reversed"], startOn: ["job:errors.start"] });
    expect(
      submit("hours", [
        ["hoursMin", "20"],
        ["shifts", "t"],
        ["shiftTimes[0].start", "7 Uhr"],
      ]).reply().error,
    ).toMatchObject({ "shiftTimes[0].start": ["time"] });
  });

  test("accept pay as it is typed", () => {
    const result = submit("pay", [
      ["payUnit", "hour"],
      ["payMin", "13,90 €"],
      ["startFlexible", "on"],
      ["siteId", "x"],
    ]);
    expect(result.status === "success" && result.value).toMatchObject({
      payMin: 1390,
      payMax: null,
      startOn: null,
      startFlexible: true,
      collectiveAgreement: false,
    });
  });
});

describe("typed values", () => {
  test.each([
    ["13,90", 1390],
    ["13.9", 1390],
    ["14", 1400],
    ["1.500,00 €", 150_000],
    ["2.400", 240_000],
    ["1,500.00", 150_000],
    ["16,5 EUR", 1650],
    ["nach Tarif", null],
    ["-3", null],
    ["13,905", null],
    ["1,500", null],
    ["1,50,00", null],
  ])("money %s", (text, cents) => expect(parseMoney(text)).toBe(cents));

  test.each([
    [1390, "de", "13,90"],
    [1390, "en", "13.90"],
    [150_000, "en", "1500.00"],
    [150_005, "de", "1500,05"],
  ])("%d cents are shown in %s as %s and read back", (cents, locale, text) => {
    expect(moneyText(cents, locale)).toBe(text);
    expect(parseMoney(text)).toBe(cents);
  });

  test.each([
    ["38,5", 38.5],
    ["40", 40],
    ["1e3", null],
    ["", null],
  ])("number %s", (text, value) => expect(parseDecimal(text)).toBe(value));
});
