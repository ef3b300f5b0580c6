import { adultAge } from "../candidate/age";
import type { JobFacts, RuleContext, Shift, ShiftRota, UnpaidKind, WageFloor } from "./facts";
import type { GermanLevel } from "./german";
import { adultBreaks, usualWeekDays } from "./hours";
import { type SectorRow, sectorOf } from "./sectors";
import { daysPerWeek, longestDay, presenceMinutes, shortestRest } from "./shifts";
import type { JobState } from "./states";

export const payUnits = ["hour", "month", "none"] as const;
type PayUnit = (typeof payUnits)[number];
export const contractKinds = ["job", "minijob", "apprenticeship", "internship", "eq", "hospitation", "trial"] as const;
export type ContractKind = (typeof contractKinds)[number];

export type JobTask = { de: string; en: string | null };
export const skillNeeds = ["required", "helpful", "learn"] as const;
type SkillNeed = (typeof skillNeeds)[number];
export type JobSkill = { skillId: string; need: SkillNeed };

/** A job as it is stored, with its tasks and skills. Dates are ISO dates, clock times "HH:MM[:SS]", money in cents. */
export type JobRecord = {
  id: string;
  employerId: string;
  siteId: string | null;
  occupationId: string;
  slug: string;
  title: string;
  description: string;
  state: JobState;
  wizardStep: string;
  contractKind: ContractKind;
  payUnit: PayUnit;
  payMinCents: number | null;
  payMaxCents: number | null;
  payNote: string;
  /** Gross per month, first year first; only of an apprenticeship. */
  trainingPayCents: number[];
  /** Days of a trial or a stay without pay. */
  unpaidDays: number | null;
  collectiveAgreement: boolean;
  hoursMin: number | null;
  hoursMax: number | null;
  breakMinutes: number | null;
  shifts: string[];
  shiftStart: string | null;
  shiftEnd: string | null;
  shiftTimes: Shift[];
  shiftRota: ShiftRota;
  hoursBalanced: boolean;
  nightCompensation: boolean;
  sundayWork: boolean;
  sundayReason: string;
  holidayDays: number | null;
  daysPerWeek: number;
  probationMonths: number | null;
  fixedTermMonths: number | null;
  fixedTermReason: string;
  termExtensions: number;
  earlierJobHere: boolean;
  startOn: string | null;
  startFlexible: boolean;
  places: number;
  germanSpeaking: GermanLevel | null;
  germanReading: GermanLevel | null;
  germanReason: string;
  requirementsNote: string;
  /** Why the law allows what the texts demand (§§ 5, 8, 9, 10 AGG …). */
  wordingGround: string;
  demands: string[];
  pieceWork: boolean;
  learnOnJob: string;
  supportOffered: string;
  mentorName: string;
  mentorPhone: string;
  briefingLanguages: string[];
  firstDayContact: string;
  apprenticeshipId: string | null;
  minAge: number | null;
  version: number;
  tasks: JobTask[];
  skills: JobSkill[];
};

/** A job whose company named no age is for adults: that is what the law was checked for. */
export const minimumAgeOf = ({ minAge }: { minAge: number | null }): number => minAge ?? adultAge;

const orNull = (text: string) => (text.trim() === "" ? null : text);
const clock = (time: string) => time.slice(0, 5);

/**
 * The shifts of a job. Rows that came in with one pair of clock times only (a spreadsheet, say) are read as that time
 * on as many days as the job has, from Monday on.
 */
export function shiftsOf(
  record: Pick<JobRecord, "shiftTimes" | "shiftStart" | "shiftEnd" | "breakMinutes" | "daysPerWeek">,
): Shift[] {
  if (record.shiftTimes.length > 0) return record.shiftTimes;
  if (record.shiftStart === null || record.shiftEnd === null) return [];
  const start = clock(record.shiftStart);
  const end = clock(record.shiftEnd);
  const presence = presenceMinutes({ start, end });
  // the break is part of the presence, so that the work is what remains
  const usualBreak = adultBreaks.find(({ overHours, minutes }) => presence - minutes > overHours * 60)?.minutes ?? 0;
  const days = [1, 2, 3, 4, 5, 6, 7].slice(0, Math.ceil(record.daysPerWeek));
  return [{ days, start, end, breakMinutes: record.breakMinutes ?? usualBreak }];
}

/** The columns that search and matching read, worked out from the shifts. */
export function shiftSummary(shifts: readonly Shift[], rota: ShiftRota) {
  const first = [...shifts].sort((a, b) => a.start.localeCompare(b.start))[0];
  const rest = shortestRest(shifts, rota);
  return {
    shiftStart: first?.start ?? null,
    shiftEnd: first?.end ?? null,
    dailyHoursMax: first ? Math.round((longestDay(shifts, rota) / 60) * 10) / 10 : null,
    breakMinutes: first ? Math.min(...shifts.map((shift) => shift.breakMinutes)) : null,
    restHours: rest === null ? null : Math.min(99, Math.round((rest / 60) * 10) / 10),
    daysPerWeek: daysPerWeek(shifts, rota) || usualWeekDays,
    sundayWork: shifts.some((shift) => shift.days.includes(7)),
  };
}

/** Kinds of posting that may be unpaid, as § 22 MiLoG and the stages know them. */
const unpaidKinds: Partial<Record<ContractKind, UnpaidKind>> = {
  hospitation: "hospitation",
  trial: "introduction",
  internship: "exemptInternship",
};

/** Whether a posting of this kind may offer no pay at all (§ 22 MiLoG). */
export const mayBeUnpaid = (kind: ContractKind): boolean => Object.hasOwn(unpaidKinds, kind);

function payKindOf({ contractKind, payUnit }: JobRecord): JobFacts["payKind"] {
  if (payUnit === "none") return "none";
  if (contractKind === "apprenticeship") return "training";
  return payUnit === "month" ? "monthly" : "hourly";
}

/** What the rules read, from what is stored. */
export function factsOf(record: JobRecord): JobFacts {
  const isPresenceOnly = record.contractKind === "hospitation" || record.contractKind === "trial";
  return {
    title: orNull(record.title),
    ownTasks: orNull(
      record.tasks
        .filter((task) => task.en === null)
        .map((task) => task.de)
        .join("\n"),
    ),
    description: orNull(record.description),
    germanReason: orNull(record.germanReason),
    requirementsNote: orNull(record.requirementsNote),
    wordingGround: orNull(record.wordingGround),
    learnings: orNull(record.learnOnJob),
    supportNote: orNull(record.supportOffered),
    contract: isPresenceOnly ? "internship" : (record.contractKind as JobFacts["contract"]),
    weeklyHours: record.hoursMax ?? record.hoursMin,
    shifts: shiftsOf(record),
    rota: record.shiftRota,
    hoursBalanced: record.hoursBalanced,
    nightCompensation: record.nightCompensation,
    sundayReason: orNull(record.sundayReason),
    payKind: payKindOf(record),
    payFromCents: record.contractKind === "apprenticeship" ? null : record.payMinCents,
    payToCents: record.contractKind === "apprenticeship" ? null : record.payMaxCents,
    trainingPayCents: record.trainingPayCents,
    collectiveAgreement: record.collectiveAgreement ? record.payNote || "Tarif" : null,
    unpaidKind: record.payUnit === "none" ? (unpaidKinds[record.contractKind] ?? null) : null,
    // a trial day is one day unless the company says more
    unpaidDays: record.unpaidDays ?? (record.contractKind === "trial" ? 1 : null),
    startsOn: record.startOn,
    termMonths: record.fixedTermMonths,
    termReason: orNull(record.fixedTermReason),
    termExtensions: record.termExtensions,
    earlierJobHere: record.earlierJobHere,
    probationMonths: record.probationMonths,
    holidayDays: record.holidayDays,
    minimumAge: minimumAgeOf(record),
    schoolAge: false,
    pieceWork: record.pieceWork,
    heavyLoads: record.demands.includes("HH"),
    hazardous: record.demands.includes("D") || record.demands.includes("C"),
    speaking: record.germanSpeaking,
    reading: record.germanReading,
    mentorName: orNull(record.mentorName),
    briefingLanguages: record.briefingLanguages,
    firstDayContact: orNull(record.firstDayContact),
    placeOfWork: record.siteId,
  };
}

export type OccupationFacts = {
  id: string;
  minSpeaking: GermanLevel;
  minReading: GermanLevel;
  licencesRequired: readonly string[];
};

/** The strictest reading for an occupation no sector names: statutory floor, ordinary hours, paper contract. */
const unknownSector: RuleContext["sector"] = {
  id: "other",
  floorSector: null,
  paperContract: true,
  sundayWork: false,
  restHours: 11,
  nightFrom: "23:00",
  nightTo: "06:00",
  youthFrom: [[15, "06:00"]],
  youthUntil: [[15, "20:00"]],
  youthSaturday: false,
  youthSunday: false,
  food: false,
  measles: false,
  criminalRecord: false,
};

/** Everything a check needs besides the job: reference data, the day, and the buses at the place of work. */
export function ruleContext(input: {
  today: string;
  floors: readonly WageFloor[];
  sectors: readonly SectorRow[];
  occupation: OccupationFacts;
  weakService: RuleContext["weakService"];
}): RuleContext {
  const { sectors, occupation, ...rest } = input;
  return {
    ...rest,
    occupation,
    sector: sectorOf(occupation.id, sectors) ?? unknownSector,
  };
}
