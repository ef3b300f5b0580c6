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

/** What the search index tells the rules about a person; names are those of its fields. */
export const knownFields = [
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
export type KnownField = (typeof knownFields)[number];

export type Known = {
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
  apprenticeshipWish: "yes" | "no" | "unsure" | null;
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
 * What the rules need besides and the index must not hold: the copy of a process takes it from the tables, with every
 * list as they are at that moment. It holds no name, contact, paper or reason, only what the rules are given.
 */
export type Rest = {
  ageClass: CandidateFacts["ageClass"];
  ageLater: CandidateFacts["ageLater"];
  /** skills and licences that run out, with their last day */
  ends: readonly { skillId: string; until: string }[];
  access: CandidateFacts["access"];
  benefit: CandidateFacts["benefit"];
  refused: readonly string[];
  /** worked, and in nothing that is one of the occupations */
  unnamedWork: boolean;
  /** has work or training today */
  working: boolean;
};

const levelOf = (rank: number | null): CefrLevel | null => (rank === null ? null : (cefrLevels[rank] ?? null));

/**
 * A person as the rules see them. Interest in a job is not among it: whoever rates knows who is interested in this one.
 */
export function factsOf(known: Known, rest: Rest): CandidateFacts {
  const { wishes, wishGroups, apprenticeships, anyWork } = known;
  const worked = known.experience.length === 0 && rest.unnamedWork ? [null] : known.experience;
  const endOf = (skillId: string) => rest.ends.find((end) => end.skillId === skillId)?.until ?? null;
  const wished = wishes.length > 0 || wishGroups.length > 0 || apprenticeships.length > 0 || anyWork;
  return {
    id: known.id,
    waitingSince: known.waitingSince,
    ageClass: rest.ageClass,
    ageLater: rest.ageLater,
    speaking: levelOf(known.germanSpeaking),
    reading: levelOf(known.germanReading),
    skills: [
      ...known.able.map((skillId) => ({ skillId, level: 4, evidence: "self" as const, until: endOf(skillId) })),
      ...known.lacking.map((skillId) => ({ skillId, level: 0, evidence: "self" as const, until: null })),
    ],
    experience:
      worked.length === 0
        ? null
        : worked.map((occupationId) => ({
            occupationId,
            kldb: null,
            isco: null,
            years: occupationId !== null && known.practised.includes(occupationId) ? 1 : 0,
          })),
    wish: wished
      ? { occupationIds: wishes, groups: wishGroups, apprenticeshipIds: apprenticeships, open: anyWork }
      : null,
    interestedJobIds: [],
    weeklyHoursMin: known.hoursMin,
    weeklyHoursMax: known.hoursMax,
    shiftsAccepted: known.shifts as readonly Shift[],
    shiftsRefused: known.shiftsRefused as readonly Shift[],
    dayFrom: known.timeFrom,
    dayUntil: known.timeTo,
    districtId: known.districtId,
    travelModes: known.travelModes as readonly TravelMode[],
    maxTravelMinutes: known.travelMinutes,
    availableFrom: known.availableFrom,
    access: rest.access,
    benefit: rest.benefit,
    demandsAccepted: known.demands as readonly Demand[],
    demandsRefused: rest.refused as readonly Demand[],
    apprenticeshipWish: known.apprenticeshipWish,
  };
}

/** What the index would hold of these facts; the index itself is filled from the same rows as they are. */
export function knownOf(person: CandidateFacts): Known {
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

/** What the tables say of these facts beyond the index. */
export function restOf(person: CandidateFacts, working: boolean): Rest {
  return {
    ageClass: person.ageClass,
    ageLater: person.ageLater,
    ends: person.skills.flatMap(({ skillId, until }) => (until === null ? [] : [{ skillId, until }])),
    access: person.access,
    benefit: person.benefit,
    refused: person.demandsRefused,
    unnamedWork: person.experience?.every((e) => e.occupationId === null) ?? false,
    working,
  };
}
