import { z } from "zod";
import { shifts } from "~/domain/matching/facts";
import { phoneField } from "~/domain/telephone";
import { type DayMeaning, dayField } from "~/domain/typed-day";
import type { JobField } from "./facts";
import { shiftRotas } from "./facts";
import { choice, manyOf, moneyField, moneyList, numberField, requiredText, textField, tick } from "./form-values";
import { germanLevels } from "./german";
import { maxPlausibleHours } from "./hours";
import type { JobRecord } from "./record";
import { contractKinds, payUnits } from "./record";

/** The pages of the posting wizard. The last page, `check`, asks nothing. */
export const wizardSteps = ["occupation", "tasks", "hours", "pay", "needs", "support"] as const;
export type WizardStep = (typeof wizardSteps)[number];

export const isWizardStep = (text: string | undefined): text is WizardStep => wizardSteps.some((step) => step === text);

/** The page after this one; the last step leads to the check page. */
export function stepAfter(step: WizardStep): WizardStep | "check" {
  return wizardSteps[wizardSteps.indexOf(step) + 1] ?? "check";
}

/** The page before this one, or null on the first. */
export function stepBefore(step: WizardStep | "check"): WizardStep | null {
  if (step === "check") return wizardSteps.at(-1) ?? null;
  return wizardSteps[wizardSteps.indexOf(step) - 1] ?? null;
}

/** The kinds of posting. An introductory qualification (EQ) is agreed with the agency and never posted. */
export const postingKinds = contractKinds.filter((kind) => kind !== "eq");
export const shiftKinds = shifts;
export const levels = germanLevels;
/** How many different working times the form offers. */
export const shiftRows = 3;

const clockTime = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time")
  .optional();

const shiftRow = z
  .object({
    days: z.array(z.string()).default([]),
    start: clockTime,
    end: clockTime,
    breakMinutes: numberField(0, 180, { whole: true }),
  })
  .superRefine((row, issues) => {
    if (row.days.length === 0 && !row.start && !row.end) return;
    if (row.days.length === 0) issues.addIssue({ code: "custom", message: "job:errors.shiftDays", path: ["days"] });
    if (!row.start) issues.addIssue({ code: "custom", message: "required", path: ["start"] });
    if (!row.end) issues.addIssue({ code: "custom", message: "required", path: ["end"] });
  });

const maybeDay = (meaning: DayMeaning) =>
  dayField(meaning)
    .optional()
    .transform((day) => day ?? null);

const occupation = z
  .object({
    /** the work in the company's words; the occupation they were understood as is in `occupationId` */
    work: textField(120).optional(),
    occupationId: textField(60),
    contractKind: choice(postingKinds),
    places: numberField(1, 99, { whole: true }).transform((value) => value ?? 1),
  })
  .refine(({ occupationId }) => occupationId !== "", { path: ["work"], message: "required" });

const tasks = z
  .object({
    title: requiredText(160),
    tasks: manyOf(30),
    ownTasks: textField(2000),
    description: textField(4000),
  })
  .superRefine((value, issues) => {
    const own = lines(value.ownTasks);
    if (value.tasks.length + own.length === 0)
      issues.addIssue({ code: "custom", message: "job:errors.noTasks", path: ["tasks"] });
    if (own.some((line) => line.length < 2 || line.length > 200)) {
      issues.addIssue({ code: "custom", message: "job:errors.taskLength", path: ["ownTasks"] });
    }
  });

const hours = z
  .object({
    hoursMin: numberField(1, maxPlausibleHours),
    hoursMax: numberField(1, maxPlausibleHours),
    shifts: z.array(choice(shiftKinds)).max(shiftKinds.length).default([]),
    shiftTimes: z.array(shiftRow).max(shiftRows).default([]),
    shiftRota: choice(shiftRotas).default("together"),
    hoursBalanced: tick,
    nightCompensation: tick,
    sundayReason: textField(300),
  })
  .superRefine((value, issues) => {
    if (value.hoursMin === null) issues.addIssue({ code: "custom", message: "required", path: ["hoursMin"] });
    if (value.hoursMin !== null && value.hoursMax !== null && value.hoursMax < value.hoursMin) {
      issues.addIssue({ code: "custom", message: "job:errors.reversed", path: ["hoursMax"] });
    }
    if (value.shifts.length === 0) issues.addIssue({ code: "custom", message: "choose", path: ["shifts"] });
  });

const pay = z
  .object({
    payUnit: choice(payUnits),
    payMin: moneyField,
    payMax: moneyField,
    trainingPay: moneyList,
    unpaidDays: numberField(1, 366, { whole: true }),
    payNote: textField(300),
    collectiveAgreement: tick,
    startOn: maybeDay("start"),
    startFlexible: tick,
    siteId: requiredText(60),
    probationMonths: numberField(0, 24, { whole: true }),
    holidayDays: numberField(0, 60, { whole: true }),
    fixedTermMonths: numberField(1, 60, { whole: true }),
    fixedTermReason: textField(300),
    termExtensions: numberField(0, 20, { whole: true }).transform((value) => value ?? 0),
    earlierJobHere: tick,
    closesOn: maybeDay("next"),
  })
  .superRefine((value, issues) => {
    const isPaid = value.payUnit !== "none" && value.trainingPay.length === 0;
    if (isPaid && value.payMin === null) issues.addIssue({ code: "custom", message: "required", path: ["payMin"] });
    if (value.payMin !== null && value.payMax !== null && value.payMax < value.payMin) {
      issues.addIssue({ code: "custom", message: "job:errors.reversed", path: ["payMax"] });
    }
    if (value.startOn === null && !value.startFlexible) {
      issues.addIssue({ code: "custom", message: "job:errors.start", path: ["startOn"] });
    }
  });

const needs = z.object({
  germanSpeaking: choice(levels),
  germanReading: choice(levels),
  germanReason: textField(500),
  required: manyOf(20),
  helpful: manyOf(20),
  demands: manyOf(12),
  pieceWork: tick,
  requirementsNote: textField(2000),
  wordingGround: textField(1000),
  minAge: numberField(15, 99, { whole: true }),
});

const support = z.object({
  mentorName: textField(120),
  mentorPhone: phoneField.optional().transform((phone) => phone ?? ""),
  briefingLanguages: manyOf(20),
  firstDayContact: textField(200),
  learn: manyOf(20),
  learnOnJob: textField(1000),
  apprenticeshipId: textField(60),
  supportOffered: textField(1000),
});

/** One Zod schema per page of the wizard. Field names are those of the form; messages are codes. */
export const stepSchemas = { occupation, tasks, hours, pay, needs, support } as const;
export type StepValues = { [Step in WizardStep]: z.output<(typeof stepSchemas)[Step]> };

/** Non-empty lines of a text area. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** On which page, in which form field, a finding of the rules belongs. */
export const placeOfField: Record<JobField, { step: WizardStep; field: string }> = {
  title: { step: "tasks", field: "title" },
  ownTasks: { step: "tasks", field: "ownTasks" },
  description: { step: "tasks", field: "description" },
  germanReason: { step: "needs", field: "germanReason" },
  requirementsNote: { step: "needs", field: "requirementsNote" },
  wordingGround: { step: "needs", field: "wordingGround" },
  learnings: { step: "support", field: "learnOnJob" },
  supportNote: { step: "support", field: "supportOffered" },
  contract: { step: "occupation", field: "contractKind" },
  occupationId: { step: "occupation", field: "occupationId" },
  weeklyHours: { step: "hours", field: "hoursMin" },
  shifts: { step: "hours", field: "shiftTimes" },
  nightCompensation: { step: "hours", field: "nightCompensation" },
  sundayReason: { step: "hours", field: "sundayReason" },
  payFromCents: { step: "pay", field: "payMin" },
  trainingPayCents: { step: "pay", field: "trainingPay" },
  unpaidKind: { step: "pay", field: "payUnit" },
  startsOn: { step: "pay", field: "startOn" },
  termMonths: { step: "pay", field: "fixedTermMonths" },
  probationMonths: { step: "pay", field: "probationMonths" },
  holidayDays: { step: "pay", field: "holidayDays" },
  minimumAge: { step: "needs", field: "minAge" },
  speaking: { step: "needs", field: "germanSpeaking" },
  reading: { step: "needs", field: "germanReading" },
  mentorName: { step: "support", field: "mentorName" },
  briefingLanguages: { step: "support", field: "briefingLanguages" },
  firstDayContact: { step: "support", field: "firstDayContact" },
  siteId: { step: "pay", field: "siteId" },
};

/** Fields a specialist goes through one by one, and on which a remark can be left. */
export const reviewFields = [
  { step: "occupation", fields: ["occupationId", "contractKind", "places"] },
  { step: "tasks", fields: ["title", "tasks", "description"] },
  { step: "hours", fields: ["hoursMin", "shifts", "shiftTimes"] },
  { step: "pay", fields: ["payMin", "startOn", "siteId", "probationMonths", "holidayDays", "fixedTermMonths"] },
  { step: "needs", fields: ["germanSpeaking", "germanReading", "skills", "demands", "requirementsNote", "minAge"] },
  {
    step: "support",
    fields: ["mentorName", "briefingLanguages", "firstDayContact", "learnOnJob", "apprenticeshipId", "supportOffered"],
  },
] as const satisfies readonly { step: WizardStep; fields: readonly string[] }[];

export type RemarkField = (typeof reviewFields)[number]["fields"][number];
export const remarkFields: readonly string[] = reviewFields.flatMap((group): readonly RemarkField[] => group.fields);

/** The page on which a remark's field is asked. */
export function stepOfField(field: string): WizardStep {
  return reviewFields.find(({ fields }) => fields.some((each) => each === field))?.step ?? "occupation";
}

/**
 * What is still missing before a job can be submitted, as pages and fields in the order of the form; empty when nothing
 * is.
 */
export function missingAnswers(record: JobRecord): { step: WizardStep; field: string }[] {
  const gaps: { step: WizardStep; field: string }[] = [];
  if (record.title === "") gaps.push({ step: "tasks", field: "title" });
  if (record.tasks.length === 0) gaps.push({ step: "tasks", field: "tasks" });
  if (record.hoursMin === null) gaps.push({ step: "hours", field: "hoursMin" });
  if (record.shifts.length === 0) gaps.push({ step: "hours", field: "shifts" });
  if (record.payMinCents === null && record.payUnit !== "none") gaps.push({ step: "pay", field: "payMin" });
  if (record.siteId === null) gaps.push({ step: "pay", field: "siteId" });
  if (record.startOn === null && !record.startFlexible) gaps.push({ step: "pay", field: "startOn" });
  if (record.germanSpeaking === null) gaps.push({ step: "needs", field: "germanSpeaking" });
  if (record.germanReading === null) gaps.push({ step: "needs", field: "germanReading" });
  return gaps;
}
