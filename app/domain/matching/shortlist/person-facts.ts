import type { ApprenticeshipWish } from "~/domain/matching/facts";
import {
  type CandidateFacts,
  type CefrLevel,
  cefrLevels,
  cefrRank,
  type Demand,
  type Shift,
  type TravelMode,
} from "../facts";
import { isAble } from "../skills";

/** The fields of the search index that the rules need, by the names they have there. */
export const indexFields = [
  "waitingSince",
  "germanSpeaking",
  "germanReading",
  "able",
  "lacking",
  "experience",
  "practised",
  "wishes",
  "wishGroups",
  "apprenticeships",
  "apprenticeshipWish",
  "anyWork",
  "hoursMin",
  "hoursMax",
  "shifts",
  "shiftsRefused",
  "timeFrom",
  "timeTo",
  "districtId",
  "travelModes",
  "travelMinutes",
  "availableFrom",
  "demands",
] as const;
export type IndexField = (typeof indexFields)[number];

export type IndexFacts = {
  id: string;
  waitingSince: string;
  /** 0 (A0) to 6 (C2) */
  germanSpeaking: number | null;
  germanReading: number | null;
  able: readonly string[];
  lacking: readonly string[];
  experience: readonly string[];
  /** the part of `experience` with a year or more */
  practised: readonly string[];
  wishes: readonly string[];
  wishGroups: readonly string[];
  apprenticeships: readonly string[];
  apprenticeshipWish: ApprenticeshipWish | null;
  anyWork: boolean;
  hoursMin: number | null;
  hoursMax: number | null;
  shifts: readonly string[];
  shiftsRefused: readonly string[];
  timeFrom: string | null;
  timeTo: string | null;
  districtId: string | null;
  travelModes: readonly string[];
  travelMinutes: number | null;
  availableFrom: string | null;
  demands: readonly string[];
};

/**
 * What the rules also need and the index must not hold. The copy in a process reads it from the tables. It holds no name,
 * contact, paper or reason, only what the rules are given.
 */
export type TableFacts = {
  ageClass: CandidateFacts["ageClass"];
  ageLater: CandidateFacts["ageLater"];
  /** skills and licences that run out, with their last day */
  ends: readonly { skillId: string; until: string }[];
  access: CandidateFacts["access"];
  benefit: CandidateFacts["benefit"];
  refused: readonly string[];
  /** has worked, but in none of the known occupations */
  unnamedWork: boolean;
  /** has work or training today */
  working: boolean;
  /** has work or training, tries it out or is in a measure today */
  busy: boolean;
};

const levelOf = (rank: number | null): CefrLevel | null => (rank === null ? null : (cefrLevels[rank] ?? null));

/**
 * A person as the rules see them, without interest in a job: whoever rates adds who is interested in this one.
 */
export function factsOf(index: IndexFacts, tables: TableFacts): CandidateFacts {
  const { wishes, wishGroups, apprenticeships, anyWork } = index;
  const worked = index.experience.length === 0 && tables.unnamedWork ? [null] : index.experience;
  const endOf = (skillId: string) => tables.ends.find((end) => end.skillId === skillId)?.until ?? null;
  const wished = wishes.length > 0 || wishGroups.length > 0 || apprenticeships.length > 0 || anyWork;
  return {
    id: index.id,
    waitingSince: index.waitingSince,
    ageClass: tables.ageClass,
    ageLater: tables.ageLater,
    speaking: levelOf(index.germanSpeaking),
    reading: levelOf(index.germanReading),
    skills: [
      ...index.able.map((skillId) => ({ skillId, level: 4, evidence: "self" as const, until: endOf(skillId) })),
      ...index.lacking.map((skillId) => ({ skillId, level: 0, evidence: "self" as const, until: null })),
    ],
    experience:
      worked.length === 0
        ? null
        : worked.map((occupationId) => ({
            occupationId,
            kldb: null,
            isco: null,
            years: occupationId !== null && index.practised.includes(occupationId) ? 1 : 0,
          })),
    wish: wished
      ? { occupationIds: wishes, groups: wishGroups, apprenticeshipIds: apprenticeships, open: anyWork }
      : null,
    interestedJobIds: [],
    weeklyHoursMin: index.hoursMin,
    weeklyHoursMax: index.hoursMax,
    shiftsAccepted: index.shifts as readonly Shift[],
    shiftsRefused: index.shiftsRefused as readonly Shift[],
    dayFrom: index.timeFrom,
    dayUntil: index.timeTo,
    districtId: index.districtId,
    travelModes: index.travelModes as readonly TravelMode[],
    maxTravelMinutes: index.travelMinutes,
    availableFrom: index.availableFrom,
    access: tables.access,
    benefit: tables.benefit,
    demandsAccepted: index.demands as readonly Demand[],
    demandsRefused: tables.refused as readonly Demand[],
    apprenticeshipWish: index.apprenticeshipWish,
  };
}

/** These facts as the index holds them; the index is filled from the same rows. */
export function indexFactsOf(person: CandidateFacts): IndexFacts {
  const occupations = (person.experience ?? []).flatMap((e) => (e.occupationId === null ? [] : [e]));
  const ids = (list: readonly { occupationId: string | null }[]) => [
    ...new Set(list.flatMap((e) => (e.occupationId === null ? [] : [e.occupationId]))),
  ];
  return {
    id: person.id,
    waitingSince: person.waitingSince,
    germanSpeaking: person.speaking === null ? null : cefrRank(person.speaking),
    germanReading: person.reading === null ? null : cefrRank(person.reading),
    able: person.skills.filter((s) => isAble(s.skillId, s.level)).map((s) => s.skillId),
    lacking: person.skills.filter((s) => !isAble(s.skillId, s.level)).map((s) => s.skillId),
    experience: ids(occupations),
    practised: ids(occupations.filter((e) => e.years >= 1)),
    wishes: person.wish?.occupationIds ?? [],
    wishGroups: person.wish?.groups ?? [],
    apprenticeships: person.wish?.apprenticeshipIds ?? [],
    apprenticeshipWish: person.apprenticeshipWish,
    anyWork: person.wish?.open ?? false,
    hoursMin: person.weeklyHoursMin,
    hoursMax: person.weeklyHoursMax,
    shifts: person.shiftsAccepted,
    shiftsRefused: person.shiftsRefused,
    timeFrom: person.dayFrom,
    timeTo: person.dayUntil,
    districtId: person.districtId,
    travelModes: person.travelModes,
    travelMinutes: person.maxTravelMinutes,
    availableFrom: person.availableFrom,
    demands: person.demandsAccepted,
  };
}

/** The part of these facts that comes from the tables. */
export function tableFactsOf(person: CandidateFacts, working: boolean, busy = working): TableFacts {
  return {
    ageClass: person.ageClass,
    ageLater: person.ageLater,
    ends: person.skills.flatMap(({ skillId, until }) => (until === null ? [] : [{ skillId, until }])),
    access: person.access,
    benefit: person.benefit,
    refused: person.demandsRefused,
    unnamedWork: person.experience?.every((e) => e.occupationId === null) ?? false,
    working,
    busy,
  };
}
