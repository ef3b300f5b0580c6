import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { parseMoney } from "../money";
import { jobFields } from "./facts";
import { moneyText, parseDecimal } from "./form-values";
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
    expect(submit("occupation", []).reply().error).toMatchObject({ contractKind: ["choose"] });
    expect(submit("occupation", [["contractKind", "job"]]).reply().error).toEqual({ work: ["required"] });
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

  const errorsOf = (step: WizardStep, fields: [string, string][]) => submit(step, fields).reply().error ?? {};
  test("accept no more and no larger numbers than the text beside the field says", () => {
    const pay = (field: string, text: string) =>
      errorsOf("pay", [
        ["payUnit", "hour"],
        [field, text],
      ])[field];
    expect([pay("payMin", "20000"), pay("payMin", "20000,01")]).toEqual([undefined, ["money"]]);
    expect([pay("unpaidDays", "1"), pay("unpaidDays", "0")]).toEqual([undefined, ['tooSmall|{"min":1}']]);
    expect([pay("holidayDays", "60"), pay("holidayDays", "61")]).toEqual([undefined, ['tooLarge|{"max":60}']]);
    expect([pay("holidayDays", "27,5"), pay("holidayDays", "viel")]).toEqual([["integer"], ["number"]]);
  });

  test("accept up to four years of training pay, all of them amounts", () => {
    const pay = (text: string) =>
      errorsOf("pay", [
        ["payUnit", "month"],
        ["trainingPay", text],
      ]).trainingPay;
    for (const text of ["", "724", "724; 854; 977; 1014", "20000", "724;;854"])
      expect([text, pay(text)]).toEqual([text, undefined]);
    for (const text of ["724; 854; 977; 1014; 1100", "724; viel", "724; 0", "20000,01"])
      expect([text, pay(text)]).toEqual([text, ["money"]]);
  });

  test("ask for pay unless there is none or it is given by year, and for a start unless it is open", () => {
    const missing = (...fields: [string, string][]) => {
      const { payMin, startOn } = errorsOf("pay", [["siteId", "x"], ...fields]);
      return [payMin, startOn];
    };
    const start: [string, string] = ["startFlexible", "on"];
    expect(missing(["payUnit", "hour"], start)).toEqual([["required"], undefined]);
    expect(missing(["payUnit", "none"], start)).toEqual([undefined, undefined]);
    expect(missing(["payUnit", "month"], ["trainingPay", "724"], start)).toEqual([undefined, undefined]);
    expect(missing(["payUnit", "none"], ["startOn", "2027-01-04"])).toEqual([undefined, undefined]);
    expect(missing(["payUnit", "none"])).toEqual([undefined, ["job:errors.start"]]);
  });

  test("accept one to ninety-nine places, whole numbers, and one where none is given", () => {
    const places = (text: string) => {
      const read = submit("occupation", [
        ["occupationId", "lagerhelfer"],
        ["contractKind", "job"],
        ["places", text],
      ]);
      return read.status === "success" ? "places" in read.value && read.value.places : read.error?.places;
    };
    expect([places(""), places("1"), places("99")]).toEqual([1, 1, 99]);
    expect([places("0"), places("1,5"), places("100")]).toEqual([
      ['tooSmall|{"min":1}'],
      ["integer"],
      ['tooLarge|{"max":99}'],
    ]);
  });

  test("let an end equal its beginning", () => {
    const money: [string, string][] = [
      ["payUnit", "hour"],
      ["payMin", "15"],
      ["siteId", "x"],
    ];
    expect(errorsOf("pay", [...money, ["payMax", "15"]]).payMax).toBeUndefined();
    expect(errorsOf("pay", [...money, ["payMax", "14,99"]]).payMax).toEqual(["job:errors.reversed"]);
    const time = (max: string, min = "20") =>
      errorsOf("hours", [
        ["hoursMin", min],
        ["hoursMax", max],
      ]).hoursMax;
    expect([time("20"), time("19,5"), time("19", "")]).toEqual([undefined, ["job:errors.reversed"], undefined]);
  });

  test("accept own tasks of two to two hundred letters", () => {
    const own = (text: string) =>
      errorsOf("tasks", [
        ["title", "Lager"],
        ["ownTasks", text],
      ]).ownTasks;
    expect([own("ab"), own("a".repeat(200))]).toEqual([undefined, undefined]);
    expect([own("a"), own("a".repeat(201)), own(`gut\na`)]).toEqual([
      ["job:errors.taskLength"],
      ["job:errors.taskLength"],
      ["job:errors.taskLength"],
    ]);
  });

  test("require days, start and end of a shift, all or none", () => {
    const row = (...fields: [string, string][]) => {
      const errors = errorsOf("hours", [["hoursMin", "20"], ["shifts", "t"], ...fields]);
      return Object.keys(errors)
        .map((name) => name.replace("shiftTimes[0].", ""))
        .sort();
    };
    const [days, start, end]: [string, string][] = [
      ["shiftTimes[0].days", "1"],
      ["shiftTimes[0].start", "07:00"],
      ["shiftTimes[0].end", "15:00"],
    ];
    if (!days || !start || !end) throw new Error("a shift");
    expect(row(["shiftTimes[0].breakMinutes", "30"])).toEqual([]);
    expect(row(days, start, end)).toEqual([]);
    expect(row(days)).toEqual(["end", "start"]);
    expect(row(start)).toEqual(["days", "end"]);
    expect(row(end)).toEqual(["days", "start"]);
    expect(row(start, end)).toEqual(["days"]);
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
