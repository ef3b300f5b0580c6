import type { AccessInterval } from "~/domain/access/permission";
import type { AgeClass } from "~/domain/candidate/age";
import type { WeakService } from "~/domain/job/weak-service";
import type { Positions } from "~/domain/occupation/nearness";

/**
 * What the matching rules may know. These two shapes are the whole input: a fact that is not listed here (origin,
 * sex, religion, health, family, residence status …) cannot reach a rule. `null` always means "nobody asked yet",
 * an empty list means "asked, and there is none".
 */

/** How a skill is known. */
export const evidences = ["self", "employer", "certificate", "test", "specialist"] as const;
export type Evidence = (typeof evidences)[number];

export const apprenticeshipWishes = ["yes", "no", "unsure"] as const;
export type ApprenticeshipWish = (typeof apprenticeshipWishes)[number];

export const cefrLevels = ["A0", "A1", "A2", "B1", "B2", "C1", "C2"] as const;
export type CefrLevel = (typeof cefrLevels)[number];

/** t day, f early, s late, n night, w weekend, g split, v variable (reference data, occupations). */
export const shifts = ["t", "f", "s", "n", "w", "g", "v"] as const;
export type Shift = (typeof shifts)[number];
/** Working in two or three shifts: early and late, and nights. */
export const shiftSystems: Readonly<Record<string, readonly string[]>> = { 2: ["f", "s"], 3: ["f", "s", "n"] };

/** S standing, G walking, H lift > 10 kg, HH lift > 25 kg, W outdoor, K cold, T heat, L noise, D height, C chemicals, N wet. */
export const demands = ["S", "G", "H", "HH", "W", "K", "T", "L", "D", "C", "N"] as const;
export type Demand = (typeof demands)[number];
/** Hazardous for the young outside an apprenticeship: loads over 25 kg, height, chemicals (§ 22 JArbSchG). */
export const youthHazards: readonly Demand[] = ["HH", "D", "C"];
/** What a specialist looks at as well before somebody young begins. */
export const youthConcerns: readonly Demand[] = [...youthHazards, "T", "K"];

/** Which law pays and supports a person; `none` = no benefit. It decides who pays for a bridge, never the score. */
export const benefitSystems = ["asylblg", "sgb2", "sgb3", "none"] as const;
export type BenefitSystem = (typeof benefitSystems)[number];

export const travelModes = ["foot", "bike", "transit", "car"] as const;
export type TravelMode = (typeof travelModes)[number];

/** Other stored words for the means of travel. */
const travelWords: Readonly<Record<string, TravelMode>> = {
  foot: "foot",
  walk: "foot",
  onFoot: "foot",
  bike: "bike",
  bicycle: "bike",
  transit: "transit",
  bus: "transit",
  ticket: "transit",
  publicTransport: "transit",
  car: "car",
};

/** Reads stored means of travel; other words (such as a licence) are ignored. */
export const readTravelModes = (words: readonly string[]): TravelMode[] => [
  ...new Set(words.flatMap((w) => travelWords[w] ?? [])),
];

/** A job as the rules see it. */
export type JobFacts = {
  id: string;
  employerId: string;
  /** False when the job is closed, filled, expired, paused or has no place left. */
  open: boolean;
  occupationId: string;
  /** Youngest age in years that the posting was checked for; above 18 nothing is compared. */
  minimumAge: number;
  speaking: CefrLevel | null;
  reading: CefrLevel | null;
  /** Skill and licence ids that the work cannot be done without. */
  required: readonly string[];
  helpful: readonly string[];
  weeklyHoursMin: number | null;
  weeklyHoursMax: number | null;
  shifts: readonly Shift[];
  /** Earliest start and latest end of a shift, "HH:MM" local time. An end at or before the start means: next day. */
  dayStart: string | null;
  dayEnd: string | null;
  /** First day of work; null = as soon as possible. */
  startDate: string | null;
  districtId: string | null;
  demands: readonly Demand[];
  apprenticeshipIds: readonly string[];
};

export type SkillFact = {
  skillId: string;
  /** 0 not yet, 1 seen, 2 with help, 3 alone, 4 can teach. */
  level: number;
  evidence: Evidence;
  /** Last day of a licence that runs out; null = does not run out, or nobody said. */
  until: string | null;
};

export type ExperienceFact = { occupationId: string | null; kldb: string | null; isco: string | null; years: number };

/** `open` = "any work"; ids may be empty then. */
type WishFact = {
  occupationIds: readonly string[];
  groups: readonly string[];
  apprenticeshipIds: readonly string[];
  open: boolean;
};

/** A person as the rules see them. */
export type CandidateFacts = {
  id: string;
  /** Day since which the person waits for an offer; breaks ties only. */
  waitingSince: string;
  /** Legal minima only: under_15 may not work, under_18 is protected by the JArbSchG. */
  ageClass: AgeClass | null;
  /** The minima still to be passed, with the day of it (the 15th and 18th birthday); empty for adults. */
  ageLater: readonly { from: string; ageClass: AgeClass }[];
  speaking: CefrLevel | null;
  reading: CefrLevel | null;
  skills: readonly SkillFact[];
  experience: readonly ExperienceFact[] | null;
  wish: WishFact | null;
  /** The person said "I am interested" in exactly this job. */
  interestedJobIds: readonly string[];
  weeklyHoursMin: number | null;
  weeklyHoursMax: number | null;
  shiftsAccepted: readonly Shift[];
  shiftsRefused: readonly Shift[];
  /** Between which times of day the person can be at work, "HH:MM"; null = not asked. */
  dayFrom: string | null;
  dayUntil: string | null;
  districtId: string | null;
  travelModes: readonly TravelMode[];
  maxTravelMinutes: number | null;
  availableFrom: string | null;
  access: readonly AccessInterval[];
  benefit: BenefitSystem | null;
  demandsAccepted: readonly Demand[];
  demandsRefused: readonly Demand[];
  apprenticeshipWish: ApprenticeshipWish | null;
};

/** Where a district's middle lies, and when hardly any bus reaches it. */
type District = { lat: number; lon: number; weakService?: readonly WeakService[] };

/** The reference rows the rules look things up in; built once per request by `buildReference`. */
export type MatchReference = {
  occupations: ReadonlyMap<string, { kldb: string; isco: string; group: string; positions: Positions }>;
  skills: ReadonlyMap<string, { type: string }>;
  districts: ReadonlyMap<string, District>;
};

/** When buses hardly reach a district; empty where they do. */
export const weakServiceIn = (reference: MatchReference, districtId: string | null): readonly WeakService[] =>
  reference.districts.get(districtId ?? "")?.weakService ?? [];

/** Position of a level on the scale: A0 = 0 … C2 = 6. */
export const cefrRank = (level: CefrLevel): number => cefrLevels.indexOf(level);
