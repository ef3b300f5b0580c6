import { positionOf } from "~/domain/occupation/position";
import { entryOf } from "../entry-of";
import type { Shift } from "./facts";
import { decimalText, moneyText } from "./form-values";
import type { GermanLevel } from "./german";
import type { JobRecord, JobSkill, JobTask } from "./record";
import { shiftSummary, shiftsOf } from "./record";
import { beyondDemands } from "./said-by-demands";
import { lines, type StepValues, type WizardStep } from "./wizard";

/** The changes that a step of the wizard makes to a stored job. */
export type JobPatch = Partial<Omit<JobRecord, "id" | "employerId" | "state" | "version" | "slug">> & {
  dailyHoursMax?: number | null;
  restHours?: number | null;
  closesOn?: string | null;
};

/** What a new posting takes from its occupation in the reference data. */
export type Template = {
  id: string;
  de: string;
  tasksDe: readonly string[];
  tasksEn: readonly string[];
  minSpeaking: GermanLevel;
  minReading: GermanLevel;
  demands: readonly string[];
  shifts: readonly string[];
  licencesRequired: readonly string[];
  licencesHelpful: readonly string[];
  apprenticeships: readonly string[];
};

/** A task of the reference data in both languages, looked up by its German words. */
function taskOf(template: Template, de: string): JobTask {
  const index = template.tasksDe.indexOf(de);
  return { de, en: index < 0 ? null : (template.tasksEn[index] ?? null) };
}

/**
 * What an occupation fills in before any answer: tasks, physical demands, the German it needs, and the licences the law
 * requires. All of it can be changed.
 */
export function fromTemplate(template: Template, work = ""): JobPatch {
  return {
    occupationId: template.id,
    title: positionOf(template.id) !== null && work !== "" ? work : template.de,
    tasks: template.tasksDe.map((de) => taskOf(template, de)),
    demands: [...template.demands],
    shifts: template.shifts.slice(0, 1),
    germanSpeaking: template.minSpeaking,
    germanReading: template.minReading,
    skills: [
      ...template.licencesRequired.map((skillId): JobSkill => ({ skillId, need: "required" })),
      ...template.licencesHelpful.map((skillId): JobSkill => ({ skillId, need: "helpful" })),
    ],
    // whoever is posted as skilled work may have the apprenticeship behind them: the company says whether it leads there
    apprenticeshipId: positionOf(template.id) === null ? (template.apprenticeships[0] ?? null) : null,
  };
}

function shiftsFrom(rows: StepValues["hours"]["shiftTimes"]): Shift[] {
  return rows.flatMap((row) =>
    row.start && row.end && row.days.length > 0
      ? [
          {
            days: [...new Set(row.days.map(Number))].filter((day) => day >= 1 && day <= 7).sort((a, b) => a - b),
            start: row.start,
            end: row.end,
            breakMinutes: row.breakMinutes ?? 0,
          },
        ]
      : [],
  );
}

/** Pay for lists and cards; training pay per year becomes a monthly range. */
function payOf(values: StepValues["pay"]): Pick<JobPatch, "payUnit" | "payMinCents" | "payMaxCents"> {
  const { payUnit, payMin, payMax, trainingPay } = values;
  if (payUnit === "none") return { payUnit, payMinCents: null, payMaxCents: null };
  if (trainingPay.length === 0) return { payUnit, payMinCents: payMin, payMaxCents: payMax };
  return { payUnit: "month", payMinCents: Math.min(...trainingPay), payMaxCents: Math.max(...trainingPay) };
}

type Writers = { [Step in WizardStep]: (record: JobRecord, values: StepValues[Step], template: Template) => JobPatch };

const writers: Writers = {
  occupation: (record, { work, contractKind, places }, template) => ({
    // another occupation brings its own tasks and demands; the same one keeps what was typed
    ...(template.id === record.occupationId && record.title !== "" ? {} : fromTemplate(template, work)),
    occupationId: template.id,
    contractKind,
    places,
  }),
  tasks: (_record, values, template) => ({
    title: values.title,
    description: values.description,
    tasks: [...new Set([...values.tasks, ...lines(values.ownTasks)])].map((de) => taskOf(template, de)),
  }),
  hours: (_record, values) => {
    const shiftTimes = shiftsFrom(values.shiftTimes);
    return {
      hoursMin: values.hoursMin,
      hoursMax: values.hoursMax,
      shifts: values.shifts,
      shiftTimes,
      shiftRota: values.shiftRota,
      hoursBalanced: values.hoursBalanced,
      nightCompensation: values.nightCompensation,
      sundayReason: values.sundayReason,
      ...shiftSummary(shiftTimes, values.shiftRota),
    };
  },
  pay: (_record, values) => ({
    ...payOf(values),
    trainingPayCents: values.trainingPay,
    unpaidDays: values.payUnit === "none" ? values.unpaidDays : null,
    payNote: values.payNote,
    collectiveAgreement: values.collectiveAgreement,
    startOn: values.startOn,
    startFlexible: values.startFlexible,
    siteId: values.siteId,
    probationMonths: values.probationMonths,
    holidayDays: values.holidayDays,
    fixedTermMonths: values.fixedTermMonths,
    fixedTermReason: values.fixedTermReason,
    termExtensions: values.termExtensions,
    earlierJobHere: values.earlierJobHere,
    closesOn: values.closesOn,
  }),
  needs: (record, values) => ({
    germanSpeaking: values.germanSpeaking,
    germanReading: values.germanReading,
    germanReason: values.germanReason,
    demands: values.demands,
    pieceWork: values.pieceWork,
    requirementsNote: values.requirementsNote,
    wordingGround: values.wordingGround,
    minAge: values.minAge,
    skills: beyondDemands(
      mergeSkills([
        ...values.required.map((skillId): JobSkill => ({ skillId, need: "required" })),
        ...values.helpful.map((skillId): JobSkill => ({ skillId, need: "helpful" })),
        ...record.skills.filter((skill) => skill.need === "learn"),
      ]),
      values.demands,
    ),
  }),
  support: (record, values) => ({
    mentorName: values.mentorName,
    mentorPhone: values.mentorPhone,
    briefingLanguages: values.briefingLanguages,
    firstDayContact: values.firstDayContact,
    learnOnJob: values.learnOnJob,
    apprenticeshipId: values.apprenticeshipId || null,
    supportOffered: values.supportOffered,
    skills: mergeSkills([
      ...record.skills.filter((skill) => skill.need !== "learn"),
      ...values.learn.map((skillId): JobSkill => ({ skillId, need: "learn" })),
    ]),
  }),
};

/** One need per skill; the first one named wins, so "required" beats "can be learnt". */
function mergeSkills(skills: JobSkill[]): JobSkill[] {
  return skills.filter((skill, index) => skills.findIndex((other) => other.skillId === skill.skillId) === index);
}

/** The changes that the answers of one page make. `template` is the occupation chosen on the first page. */
export function patchOf<Step extends WizardStep>(
  step: Step,
  record: JobRecord,
  values: StepValues[Step],
  template: Template,
): JobPatch {
  return writers[step](record, values, template);
}

/**
 * What a copy of a posting takes over: all that the wizard asks. The rest belongs to one posting: who and where it is,
 * its occupation, which the copy is made with, and the start, which must be given again.
 */
const isCopied: Readonly<Record<keyof JobRecord, boolean>> = {
  id: false,
  employerId: false,
  siteId: true,
  occupationId: false,
  slug: false,
  title: true,
  description: true,
  state: false,
  wizardStep: false,
  contractKind: true,
  payUnit: true,
  payMinCents: true,
  payMaxCents: true,
  payNote: true,
  trainingPayCents: true,
  unpaidDays: true,
  collectiveAgreement: true,
  hoursMin: true,
  hoursMax: true,
  breakMinutes: true,
  shifts: true,
  shiftStart: true,
  shiftEnd: true,
  shiftTimes: true,
  shiftRota: true,
  hoursBalanced: true,
  nightCompensation: true,
  sundayWork: true,
  sundayReason: true,
  holidayDays: true,
  daysPerWeek: true,
  probationMonths: true,
  fixedTermMonths: true,
  fixedTermReason: true,
  termExtensions: true,
  earlierJobHere: true,
  startOn: false,
  startFlexible: false,
  places: true,
  germanSpeaking: true,
  germanReading: true,
  germanReason: true,
  requirementsNote: true,
  wordingGround: true,
  demands: true,
  pieceWork: true,
  learnOnJob: true,
  supportOffered: true,
  mentorName: true,
  mentorPhone: true,
  briefingLanguages: true,
  firstDayContact: true,
  apprenticeshipId: true,
  minAge: true,
  version: false,
  tasks: true,
  skills: true,
};

/** A copy of a job as a new draft: all answers except the start, which must be given again. */
export function copyOf(record: JobRecord): JobPatch {
  // a stored row has columns beside those of the record, which are never copied
  const answers: JobPatch = Object.fromEntries(Object.entries(record).filter(([key]) => entryOf(isCopied, key)));
  const summary = record.shiftTimes.length > 0 ? shiftSummary(record.shiftTimes, record.shiftRota) : {};
  return { ...answers, ...summary, startOn: null, startFlexible: false, wizardStep: "occupation" };
}

/** Writes numbers in the page's language; unknown values give an empty field. */
const writerFor = (locale: string) => ({
  money: (cents: number | null) => (cents === null ? "" : moneyText(cents, locale)),
  number: (value: number | null) => (value === null ? "" : decimalText(value, locale)),
});
type NumberWriter = ReturnType<typeof writerFor>;
const ticked = (value: boolean) => (value ? "on" : "");

/** Field values of a page for a stored job: text, or a list where several can be ticked. */
export type FormValues = Record<string, unknown>;

type Stored = JobRecord & { closesOn: string | null };

/** Every field of a step has a value: one that is left out would be emptied by the next save. */
const readers: {
  [Step in WizardStep]: (record: Stored, write: NumberWriter) => Record<keyof StepValues[Step], unknown>;
} = {
  occupation: (record, { number }) => ({
    // understood as the occupation below it; asked again only for another one
    work: "",
    occupationId: record.occupationId,
    contractKind: record.contractKind,
    places: number(record.places),
  }),
  tasks: (record) => ({
    title: record.title,
    tasks: record.tasks.filter((task) => task.en !== null).map((task) => task.de),
    ownTasks: record.tasks
      .filter((task) => task.en === null)
      .map((task) => task.de)
      .join("\n"),
    description: record.description,
  }),
  hours: (record, { number }) => ({
    hoursMin: number(record.hoursMin),
    hoursMax: number(record.hoursMax),
    shifts: record.shifts,
    shiftTimes: shiftsOf(record).map((shift) => ({
      days: shift.days.map(String),
      start: shift.start,
      end: shift.end,
      breakMinutes: number(shift.breakMinutes),
    })),
    shiftRota: record.shiftRota,
    hoursBalanced: ticked(record.hoursBalanced),
    nightCompensation: ticked(record.nightCompensation),
    sundayReason: record.sundayReason,
  }),
  pay: (record, { money, number }) => ({
    payUnit: record.payUnit,
    payMin: money(record.payMinCents),
    payMax: money(record.payMaxCents),
    trainingPay: record.trainingPayCents.map(money).join("; "),
    unpaidDays: number(record.unpaidDays),
    payNote: record.payNote,
    collectiveAgreement: ticked(record.collectiveAgreement),
    startOn: record.startOn ?? "",
    startFlexible: ticked(record.startFlexible),
    siteId: record.siteId ?? "",
    probationMonths: number(record.probationMonths),
    holidayDays: number(record.holidayDays),
    fixedTermMonths: number(record.fixedTermMonths),
    fixedTermReason: record.fixedTermReason,
    termExtensions: record.termExtensions === 0 ? "" : number(record.termExtensions),
    earlierJobHere: ticked(record.earlierJobHere),
    closesOn: record.closesOn ?? "",
  }),
  needs: (record, { number }) => ({
    germanSpeaking: record.germanSpeaking ?? "",
    germanReading: record.germanReading ?? "",
    germanReason: record.germanReason,
    required: skillsFor(record, "required"),
    helpful: skillsFor(record, "helpful"),
    demands: record.demands,
    pieceWork: ticked(record.pieceWork),
    requirementsNote: record.requirementsNote,
    wordingGround: record.wordingGround,
    minAge: number(record.minAge),
  }),
  support: (record) => ({
    mentorName: record.mentorName,
    mentorPhone: record.mentorPhone,
    briefingLanguages: record.briefingLanguages,
    firstDayContact: record.firstDayContact,
    learn: skillsFor(record, "learn"),
    learnOnJob: record.learnOnJob,
    apprenticeshipId: record.apprenticeshipId ?? "",
    supportOffered: record.supportOffered,
  }),
};

function skillsFor(record: JobRecord, need: JobSkill["need"]): string[] {
  return record.skills.filter((skill) => skill.need === need).map((skill) => skill.skillId);
}

/** The answers of one page as its form shows them in `locale`; sending them back unchanged changes nothing. */
export function valuesOf(step: WizardStep, record: Stored, locale: string): FormValues {
  return readers[step](record, writerFor(locale));
}
