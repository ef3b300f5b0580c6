import { type AccessInterval, effectiveEnd, type permitStates, type WorkPermission } from "~/domain/access/permission";
import { ageFacts } from "~/domain/candidate/age";
import { minimumAgeOf } from "~/domain/job/record";
import {
  type BenefitSystem,
  type CandidateFacts,
  type CefrLevel,
  type Demand,
  type JobFacts,
  readTravelModes,
  type Shift,
  type SkillFact,
} from "./facts";
import type { TableFacts } from "./shortlist/person-facts";

/** One statement about the paper as stored. `from`/`until` are ISO days, `until` the last valid one. */
type AccessRow = {
  statusId: string | null;
  permission: WorkPermission | "unknown";
  permitState: (typeof permitStates)[number];
  permitEmployerId: string | null;
  hoursLimit: number | null;
  from: string;
  until: string | null;
};

/** What the database hands over about a person: exactly the columns the rules need, nothing social beyond them. */
export type CandidateFactsRow = {
  id: string;
  code: string;
  waitingSince: string;
  birthDate: string | null;
  birthYear: number | null;
  speaking: CefrLevel | null;
  reading: CefrLevel | null;
  skills: SkillFact[];
  experience: { occupationId: string | null; yearsMin: number | null; yearsMax: number | null }[];
  wishes: {
    occupationId: string | null;
    group: string | null;
    apprenticeshipId: string | null;
    wantsApprenticeship: boolean;
    anyWork: boolean;
  }[];
  interests: string[];
  hoursMin: number | null;
  hoursMax: number | null;
  shiftsAccepted: string[];
  shiftsRefused: string[];
  timeFrom: string | null;
  timeTo: string | null;
  districtId: string | null;
  mobility: string[];
  travelMinutesMax: number | null;
  availableFrom: string | null;
  access: AccessRow[];
  benefit: string | null;
  demandsAccepted: string[];
  demandsRefused: string[];
  /** Has work or training today. Not a fact of the rules: lists use it to show first who has none. */
  working: boolean;
  /** Has work or training, tries it out or is in a measure today: not to be proposed elsewhere without a word about it. */
  busy: boolean;
};

/** What the database hands over beyond what the search index knows. */
export type TableFactsRow = Pick<
  CandidateFactsRow,
  "id" | "birthDate" | "birthYear" | "access" | "benefit" | "demandsRefused" | "working" | "busy"
> & { unnamedWork: boolean; ends: { skillId: string; until: string }[] };

const systems: Readonly<Record<string, BenefitSystem>> = {
  AsylbLG: "asylblg",
  "SGB II": "sgb2",
  "SGB III": "sgb3",
  none: "none",
};

const clockTime = (time: string | null): string | null => (time === null ? null : time.slice(0, 5));

/**
 * Reads stored statements as intervals. A permission that was granted for one employer is tied to it; one that nobody
 * could read is a paper still to be read; ordinances that prolong papers are applied.
 */
function accessIntervals(rows: readonly AccessRow[]): AccessInterval[] {
  return rows.map((row) => {
    const granted = row.permission.startsWith("permit_") && row.permitState === "granted";
    const permission = row.permission === "unknown" ? "read_paper" : granted ? "tied" : row.permission;
    return {
      permission,
      from: row.from,
      until: effectiveEnd(row.statusId, row.from, row.until).until,
      employerId: row.permitEmployerId,
      weeklyHoursLimit: row.hoursLimit,
    };
  });
}

const benefitOf = (system: string | null) => (system === null ? null : (systems[system] ?? null));

/** The same facts as `candidateFacts`, read in the same way. */
export function tableFacts(row: TableFactsRow, today: string): TableFacts {
  return {
    ...ageFacts({ date: row.birthDate, year: row.birthYear }, today),
    ends: row.ends,
    access: accessIntervals(row.access),
    benefit: benefitOf(row.benefit),
    refused: row.demandsRefused,
    unnamedWork: row.unnamedWork,
    working: row.working,
    busy: row.busy,
  };
}

/** A stored person as the rules see them. Empty lists of experience and wishes mean that nobody asked yet. */
export function candidateFacts(row: CandidateFactsRow, today: string): CandidateFacts {
  const wishes = row.wishes;
  const wantsTraining = wishes.some((w) => w.wantsApprenticeship || w.apprenticeshipId !== null);
  const ids = (values: (string | null)[]) => [...new Set(values.filter((v) => v !== null))];
  return {
    id: row.id,
    waitingSince: row.waitingSince,
    ...ageFacts({ date: row.birthDate, year: row.birthYear }, today),
    speaking: row.speaking,
    reading: row.reading,
    skills: row.skills,
    experience:
      row.experience.length === 0
        ? null
        : row.experience.map((e) => ({
            occupationId: e.occupationId,
            kldb: null,
            isco: null,
            years: e.yearsMin ?? e.yearsMax ?? 0,
          })),
    wish:
      wishes.length === 0
        ? null
        : {
            occupationIds: ids(wishes.map((w) => w.occupationId)),
            groups: ids(wishes.map((w) => w.group)),
            apprenticeshipIds: ids(wishes.map((w) => w.apprenticeshipId)),
            open: wishes.some((w) => w.anyWork),
          },
    interestedJobIds: row.interests,
    weeklyHoursMin: row.hoursMin,
    weeklyHoursMax: row.hoursMax,
    shiftsAccepted: row.shiftsAccepted as Shift[],
    shiftsRefused: row.shiftsRefused as Shift[],
    dayFrom: clockTime(row.timeFrom),
    dayUntil: clockTime(row.timeTo),
    districtId: row.districtId,
    travelModes: readTravelModes(row.mobility),
    maxTravelMinutes: row.travelMinutesMax,
    availableFrom: row.availableFrom,
    access: accessIntervals(row.access),
    benefit: benefitOf(row.benefit),
    demandsAccepted: row.demandsAccepted as Demand[],
    demandsRefused: row.demandsRefused as Demand[],
    apprenticeshipWish: wantsTraining ? "yes" : null,
  };
}

/** What the database hands over about a job. */
export type JobFactsRow = {
  id: string;
  employerId: string;
  state: string;
  closesOn: string | null;
  places: number;
  /** People who have a place already: accepted, or working there. */
  occupied: number;
  occupationId: string;
  germanSpeaking: CefrLevel | null;
  germanReading: CefrLevel | null;
  required: string[];
  helpful: string[];
  /** What the law asks for in this occupation, whether or not the company wrote it down. */
  licencesRequired: string[];
  hoursMin: number | null;
  hoursMax: number | null;
  shifts: string[];
  shiftStart: string | null;
  shiftEnd: string | null;
  startOn: string | null;
  districtId: string | null;
  demands: string[];
  apprenticeshipId: string | null;
  minAge: number | null;
};

/** A stored job as the rules see it. */
export function jobFacts(row: JobFactsRow, today: string): JobFacts {
  const expired = row.closesOn !== null && row.closesOn < today;
  return {
    id: row.id,
    employerId: row.employerId,
    open: row.state === "published" && !expired && row.occupied < row.places,
    occupationId: row.occupationId,
    minimumAge: minimumAgeOf(row),
    speaking: row.germanSpeaking,
    reading: row.germanReading,
    required: [...new Set([...row.required, ...row.licencesRequired])],
    helpful: row.helpful,
    weeklyHoursMin: row.hoursMin,
    weeklyHoursMax: row.hoursMax,
    shifts: row.shifts as Shift[],
    dayStart: clockTime(row.shiftStart),
    dayEnd: clockTime(row.shiftEnd),
    startDate: row.startOn,
    districtId: row.districtId,
    demands: row.demands as Demand[],
    apprenticeshipIds: row.apprenticeshipId === null ? [] : [row.apprenticeshipId],
  };
}
