import type { GermanLevel } from "./german";
import type { Sector } from "./sectors";
import type { WeakService } from "./weak-service";

const jobContracts = ["job", "minijob", "agency", "apprenticeship", "eq", "internship"] as const;
export type JobContract = (typeof jobContracts)[number];

/** The only ways the law lets somebody be in a company unpaid (stages of the reference data). */
const unpaidKinds = ["hospitation", "introduction", "mag", "agh", "exemptInternship"] as const;
export type UnpaidKind = (typeof unpaidKinds)[number];

/** One working time: the same clock times on one or more weekdays (1 = Monday … 7 = Sunday). May cross midnight. */
export type Shift = { days: readonly number[]; start: string; end: string; breakMinutes: number };

/** `together`: all shifts belong to one week. `alternating`: one shift per week, week after week. */
export const shiftRotas = ["together", "alternating"] as const;
export type ShiftRota = (typeof shiftRotas)[number];

/** Whom a floor binds. */
export const floorScopes = ["statutory", "sector", "agency", "minijob", "training"] as const;

/**
 * One dated amount that pay may not fall below (or, for the Minijob limit, not rise above).
 * `validFrom` and `validTo` are ISO dates, both inclusive. Amounts are integer cents per hour or per month.
 * `floor` names the series (`mw`, `clean_1`, `miav_2`); `scope` says whom it binds.
 */
export type WageFloor = {
  id: string;
  floor: string;
  scope: (typeof floorScopes)[number];
  sector: string | null;
  trainingYear: number | null;
  validFrom: string;
  validTo: string;
  amountCents: number;
  unit: "hour" | "month";
  source: string;
  confidence: string;
};

/** Texts a company writes itself; each is checked for words the law forbids. */
export const textFields = [
  "title",
  "ownTasks",
  "description",
  "germanReason",
  "requirementsNote",
  "learnings",
  "supportNote",
] as const;
export type TextField = (typeof textFields)[number];

/**
 * A job as the rules see it. Money is integer cents, dates are ISO dates. Null means not answered yet: rules about that
 * fact are skipped, so a half-filled draft can be checked.
 */
export type JobFacts = {
  title: string | null;
  ownTasks: string | null;
  description: string | null;
  germanReason: string | null;
  requirementsNote: string | null;
  /** Why the law allows what the texts demand, in the words of whoever posts. */
  wordingGround: string | null;
  learnings: string | null;
  supportNote: string | null;
  contract: JobContract;
  weeklyHours: number | null;
  shifts: readonly Shift[];
  rota: ShiftRota;
  /** Hours above eight a day are evened out within six months (§ 3 ArbZG). */
  hoursBalanced: boolean;
  nightCompensation: boolean;
  sundayReason: string | null;
  payKind: "hourly" | "monthly" | "training" | "none" | null;
  /** Per hour or per month, the lower end when a range is offered. */
  payFromCents: number | null;
  payToCents: number | null;
  /** Monthly pay per year of training, first year first. */
  trainingPayCents: readonly number[];
  collectiveAgreement: string | null;
  unpaidKind: UnpaidKind | null;
  unpaidDays: number | null;
  startsOn: string | null;
  /** Fixed term in months, null for an open-ended contract. */
  termMonths: number | null;
  termReason: string | null;
  termExtensions: number;
  earlierJobHere: boolean;
  probationMonths: number | null;
  holidayDays: number | null;
  /** Youngest age the job is open to. */
  minimumAge: number;
  /** Also open to people who still have to go to school full time. */
  schoolAge: boolean;
  pieceWork: boolean;
  heavyLoads: boolean;
  hazardous: boolean;
  speaking: GermanLevel | null;
  reading: GermanLevel | null;
  mentorName: string | null;
  briefingLanguages: readonly string[];
  firstDayContact: string | null;
  placeOfWork: string | null;
};

/** What the rules need to know besides the job itself. `today` is the day the answer is for. */
export type RuleContext = {
  today: string;
  floors: readonly WageFloor[];
  sector: Sector;
  occupation: { minSpeaking: GermanLevel; minReading: GermanLevel; licencesRequired: readonly string[] };
  /** Times of day or week at which buses hardly reach the place of work. */
  weakService: readonly WeakService[];
  /** Set when a job is checked for one person; absent when the job is checked by itself. */
  person?: {
    age: number;
    /** Days until a work permit can be there, 0 when none is needed. */
    permitDays: number;
    /** One way by bus or tram in minutes, null when unknown. */
    minutesToStart: number | null;
    minutesFromEnd: number | null;
  };
};

export const jobFields = [
  ...textFields,
  "wordingGround",
  "contract",
  "occupationId",
  "weeklyHours",
  "shifts",
  "nightCompensation",
  "sundayReason",
  "payFromCents",
  "trainingPayCents",
  "unpaidKind",
  "startsOn",
  "termMonths",
  "probationMonths",
  "holidayDays",
  "minimumAge",
  "speaking",
  "reading",
  "mentorName",
  "briefingLanguages",
  "firstDayContact",
  "siteId",
] as const;
export type JobField = (typeof jobFields)[number];
