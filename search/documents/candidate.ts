import { z } from "zod";
import { readTravelModes } from "~/domain/matching/facts";
import { isAble } from "~/domain/matching/skills";
import { type ApprenticeshipWish, apprenticeshipWishes } from "../../app/domain/matching/facts";
import { fingerprint } from "./fingerprint";
import { germanOrdinal } from "./german-level";
import type { Reference } from "./reference";

/** When somebody can start, as the team needs it for a list; no reason and no paper behind it. */
export const readiness = ["now", "after_a_step", "unclear"] as const;
export type Readiness = (typeof readiness)[number];

/**
 * What the index holds of a person. Only staff search it, and still it carries no name, contact, address, residence
 * status, benefit, health, family, origin or note: a copy that leaks must not hurt anybody. The geo point is the centre
 * of the district.
 */
export const candidateDocument = z.strictObject({
  id: z.string(),
  version: z.string(),
  /** the code name that the office uses instead of a name */
  code: z.string(),
  experience: z.array(z.string()),
  wishes: z.array(z.string()),
  occupationIds: z.array(z.string()),
  occupationGroups: z.array(z.string()),
  experienceNames: z.array(z.string()),
  wishNames: z.array(z.string()),
  aliases: z.array(z.string()),
  skills: z.array(z.string()),
  licences: z.array(z.string()),
  skillNames: z.array(z.string()),
  /** ISO codes of languages spoken */
  languages: z.array(z.string()),
  germanSpeaking: z.number().int().min(0).max(6).nullable(),
  germanReading: z.number().int().min(0).max(6).nullable(),
  hoursMin: z.number().nullable(),
  hoursMax: z.number().nullable(),
  shifts: z.array(z.string()),
  shiftsRefused: z.array(z.string()),
  /** HH:MM */
  timeFrom: z.string().nullable(),
  timeTo: z.string().nullable(),
  districtId: z.string().nullable(),
  districtName: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  readiness: z.enum(readiness),
  availableFrom: z.string().nullable(),
  waitingSince: z.string(),
  /** has no running proposal, placement or named next step */
  withoutOffer: z.boolean(),
  /** occupations worked in for a year or more */
  practised: z.array(z.string()),
  /** skills and licences that count as there for the matching rules, and those asked about that do not (yet) */
  able: z.array(z.string()),
  lacking: z.array(z.string()),
  wishGroups: z.array(z.string()),
  /** apprenticeships the person would like */
  apprenticeships: z.array(z.string()),
  apprenticeshipWish: z.enum(apprenticeshipWishes).nullable(),
  /** has said that any work is welcome */
  anyWork: z.boolean(),
  travelModes: z.array(z.string()),
  travelMinutes: z.number().nullable(),
  /** physical demands the person said yes to; what somebody refused is not copied */
  demands: z.array(z.string()),
});
export type CandidateDocument = z.infer<typeof candidateDocument>;

/** A person as the query hands them over: already without everything that must not enter the index. */
export type CandidateRow = {
  id: string;
  code: string;
  experience: string[];
  wishes: string[];
  wishGroups: string[];
  skills: { id: string; type: string }[];
  languages: { language: string; speaking: string | null; reading: string | null }[];
  hoursMin: number | null;
  hoursMax: number | null;
  shiftsAccepted: string[];
  shiftsRefused: string[];
  timeFrom: string | null;
  timeTo: string | null;
  districtId: string | null;
  districtName: string | null;
  lat: number | null;
  lon: number | null;
  readiness: Readiness;
  availableFrom: string | null;
  waitingSince: string;
  withoutOffer: boolean;
  practised: string[];
  /** every skill asked about with its level, 0 to 4 */
  skillLevels: { id: string; level: number }[];
  apprenticeships: string[];
  apprenticeshipWish: ApprenticeshipWish | null;
  anyWork: boolean;
  mobility: string[];
  travelMinutes: number | null;
  demandsAccepted: string[];
};

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** @throws ZodError when a row does not make a valid document */
export function toCandidateDocument(row: CandidateRow, reference: Reference): CandidateDocument {
  const experience = unique(row.experience).map((id) => reference.occupation(id));
  const wishes = unique(row.wishes).map((id) => reference.occupation(id));
  const all = [...experience, ...wishes];
  const german = row.languages.find((entry) => entry.language === "de");
  return candidateDocument.parse(
    fingerprint({
      id: row.id,
      code: row.code,
      experience: experience.map((occupation) => occupation.id),
      wishes: wishes.map((occupation) => occupation.id),
      occupationIds: unique(all.map((occupation) => occupation.id)),
      occupationGroups: unique([...all.map((occupation) => occupation.group), ...row.wishGroups]).filter(Boolean),
      experienceNames: experience.flatMap((occupation) => [occupation.de, occupation.en]),
      wishNames: wishes.flatMap((occupation) => [occupation.de, occupation.en]),
      aliases: unique(all.flatMap((occupation) => occupation.words)),
      skills: row.skills.filter((skill) => skill.type !== "licence").map((skill) => skill.id),
      licences: row.skills.filter((skill) => skill.type === "licence").map((skill) => skill.id),
      skillNames: row.skills.flatMap((skill) => reference.skillNames(skill.id)),
      languages: unique(row.languages.map((entry) => entry.language)),
      germanSpeaking: germanOrdinal(german?.speaking),
      germanReading: germanOrdinal(german?.reading),
      hoursMin: row.hoursMin,
      hoursMax: row.hoursMax,
      shifts: row.shiftsAccepted,
      shiftsRefused: row.shiftsRefused,
      timeFrom: row.timeFrom,
      timeTo: row.timeTo,
      districtId: row.districtId,
      districtName: row.districtName,
      lat: row.lat,
      lon: row.lon,
      readiness: row.readiness,
      availableFrom: row.availableFrom,
      waitingSince: row.waitingSince,
      withoutOffer: row.withoutOffer,
      practised: unique(row.practised),
      able: row.skillLevels.filter((skill) => isAble(skill.id, skill.level)).map((skill) => skill.id),
      lacking: row.skillLevels.filter((skill) => !isAble(skill.id, skill.level)).map((skill) => skill.id),
      wishGroups: row.wishGroups,
      apprenticeships: unique(row.apprenticeships),
      apprenticeshipWish: row.apprenticeshipWish,
      anyWork: row.anyWork,
      travelModes: readTravelModes(row.mobility),
      travelMinutes: row.travelMinutes,
      demands: row.demandsAccepted,
    } satisfies Record<Exclude<keyof CandidateDocument, "version">, unknown>),
  );
}
