import type { CefrLevel, Shift } from "~/domain/matching/facts";
import type { Bridge } from "~/domain/matching/result";
import type { ConsentData } from "./consent";

/**
 * What a company sees before it meets a person. The shape is the guarantee: there is no place in it for a name, a sex,
 * a country, a birth date, an address, a status, a benefit or free text. All values are codes or numbers.
 */
export type Profile = {
  adult: boolean | null;
  languages: { language: string; speaking: CefrLevel | null; reading: CefrLevel | null }[];
  /** Other languages that would point at one person: only how many. */
  otherLanguages: number;
  skills: { skillId: string; level: number; evidence: string }[];
  licences: string[];
  /** Past work in general words: a group or an occupation, and years rounded. */
  experience: { occupationId: string | null; group: string | null; years: number }[];
  wishes: { occupationIds: string[]; groups: string[]; apprenticeshipIds: string[]; open: boolean };
  hours: { min: number | null; max: number | null };
  shifts: Shift[];
  times: { from: string | null; until: string | null };
  availableFrom: string | null;
  /** District id, or null: then the company reads "at most 30 minutes away" or nothing. */
  area: { districtId: string | null; within30: boolean | null };
  /** The day from which the person can start; null when none is named. */
  startsFrom: string | null;
  /** Help that reaches the workplace; not who pays, because that would tell the benefit system. */
  support: { instrument: string; weeks: number }[];
};

/** The facts a profile is cut from; already without anything social. */
export type ProfileSource = {
  adult: boolean | null;
  languages: { language: string; speaking: CefrLevel | null; reading: CefrLevel | null }[];
  /** languages in which the job is explained */
  jobLanguages: readonly string[];
  skills: { skillId: string; type: string; level: number; evidence: string }[];
  experience: { occupationId: string | null; group: string | null; years: number }[];
  wishes: Profile["wishes"];
  hours: { min: number | null; max: number | null };
  shifts: readonly Shift[];
  times: { from: string | null; until: string | null };
  availableFrom: string | null;
  districtId: string | null;
  travelMinutes: number | null;
  startsFrom: string | null;
  support: readonly Bridge[];
};

/** One person of the pool in the three facts that together could point at somebody. */
export type PoolMember = {
  languages: readonly string[];
  districtId: string | null;
  occupationIds: readonly string[];
  groups: readonly string[];
};

/** A way of at most so many minutes is shown to a company as near; the product's own number. */
const nearMinutes = 30;

/** Fewer people than this share a combination: it is shown more generally (domain reference 10.5). */
export const minimumGroup = 5;

/**
 * Instruments a company may read. Counselling on residence law, coaching, benefits and the integration course stay with
 * the team: their names alone would say something about the person.
 */
const shownSupport = new Set([
  "job_bsk",
  "bsk",
  "dolmetsch",
  "unterweisung",
  "pate",
  "mag",
  "besuch",
  "kleidung",
  "ticket",
  "fahrrad",
  "fbw",
  "gesundheitszeugnis",
  "eq_zuschuss",
]);

/** Languages of which knowing them says little about one person; others count against the threshold. */
const neverRare = new Set(["de", "en"]);

/** Others tell where somebody comes from: a company reads them only where its work or its safety briefing needs them. */
const mayRead = (language: string, jobLanguages: readonly string[]): boolean =>
  neverRare.has(language) || jobLanguages.includes(language);

/**
 * A profile as it was stored when it was sent, without what tells where somebody comes from: older ones hold more.
 * @param jobLanguages those of the job's safety briefing
 */
export function withoutOrigin(profile: Profile, jobLanguages: readonly string[]): Profile {
  const languages = profile.languages.filter(({ language }) => mayRead(language, jobLanguages));
  return {
    ...profile,
    languages,
    otherLanguages: profile.otherLanguages + profile.languages.length - languages.length,
    support: profile.support.filter(({ instrument }) => shownSupport.has(instrument)),
  };
}

/**
 * Which of the three facts may be shown. Tries the most exact cut first and gives up, in this order: rare languages,
 * the district, the exact occupation, the group. A cut holds when at least `minimumGroup` people of the pool (this one
 * included) share it.
 */
export function generalise(
  source: Pick<ProfileSource, "languages" | "districtId" | "experience">,
  pool: readonly PoolMember[],
): { languages: string[]; districtId: string | null; detail: "occupation" | "group" | "none" } {
  const all = source.languages.map((l) => l.language);
  const common = all.filter(
    (l) => neverRare.has(l) || pool.filter((p) => p.languages.includes(l)).length >= minimumGroup,
  );
  const occupations = source.experience.flatMap((e) => (e.occupationId ? [e.occupationId] : []));
  const groups = source.experience.flatMap((e) => (e.group ? [e.group] : []));
  const holds = (languages: readonly string[], districtId: string | null, detail: "occupation" | "group" | "none") =>
    pool.filter(
      (p) =>
        languages.every((l) => neverRare.has(l) || p.languages.includes(l)) &&
        (districtId === null || p.districtId === districtId) &&
        (detail !== "occupation" || occupations.every((o) => p.occupationIds.includes(o))) &&
        (detail !== "group" || groups.every((g) => p.groups.includes(g))),
    ).length >= minimumGroup;
  const details = ["occupation", "group", "none"] as const;
  const districts = source.districtId === null ? [null] : [source.districtId, null];
  for (const languages of [common, common.filter((l) => neverRare.has(l))]) {
    for (const districtId of districts) {
      for (const detail of details) {
        // The occupation is worth more to a company than the district: give the district up first.
        if (detail !== "occupation" && districtId !== null && holds(languages, null, "occupation")) continue;
        if (holds(languages, districtId, detail)) return { languages: [...languages], districtId, detail };
      }
    }
  }
  return { languages: common.filter((l) => neverRare.has(l)), districtId: null, detail: "none" };
}

/** 0.5, 1, 2, 3, 5, 10 …: exact numbers of years point at a life. */
function roundedYears(years: number): number {
  const steps = [0, 0.5, 1, 2, 3, 5, 10, 15, 20];
  return steps.reduce((best, s) => (s <= years ? s : best), 0);
}

/**
 * Cuts the profile: only what the consent names, only as exactly as the pool allows.
 * Character, body and availability statements are left out; they are for talks, not for selection.
 */
export function buildProfile(
  source: ProfileSource,
  data: readonly ConsentData[],
  pool: readonly PoolMember[],
): Profile {
  const may = (d: ConsentData) => data.includes(d);
  const readable = source.languages.filter(({ language }) => mayRead(language, source.jobLanguages));
  const cut = generalise({ ...source, languages: readable }, pool);
  const languages = readable.filter((l) => cut.languages.includes(l.language));
  const shown = source.skills.filter((s) => s.level >= 1);
  return {
    adult: source.adult,
    languages: may("languages") ? languages : [],
    otherLanguages: may("languages") ? source.languages.length - languages.length : 0,
    skills: may("skills")
      ? shown.filter((s) => s.type === "skill").map(({ skillId, level, evidence }) => ({ skillId, level, evidence }))
      : [],
    licences: may("licences") ? shown.filter((s) => s.type === "licence").map((s) => s.skillId) : [],
    experience: may("experience") ? pastWork(source.experience, cut.detail) : [],
    wishes: may("wish") ? source.wishes : { occupationIds: [], groups: [], apprenticeshipIds: [], open: false },
    hours: may("times") ? source.hours : { min: null, max: null },
    shifts: may("times") ? [...source.shifts] : [],
    times: may("times") ? source.times : { from: null, until: null },
    availableFrom: may("times") ? source.availableFrom : null,
    area: {
      districtId: may("area") ? cut.districtId : null,
      within30: may("area") && source.travelMinutes !== null ? source.travelMinutes <= nearMinutes : null,
    },
    startsFrom: may("readiness") ? source.startsFrom : null,
    support: may("support")
      ? source.support
          .filter((b) => shownSupport.has(b.instrument))
          .map(({ instrument, weeks }) => ({ instrument, weeks }))
      : [],
  };
}

function pastWork(
  experience: ProfileSource["experience"],
  detail: "occupation" | "group" | "none",
): Profile["experience"] {
  return experience.map((e) => ({
    occupationId: detail === "occupation" ? e.occupationId : null,
    group: detail === "none" ? null : e.group,
    years: roundedYears(e.years),
  }));
}

const letters = "ABCDEFGHKLMNPRSTUVWXYZ";

/**
 * A code name such as "M-4821". Drawn at random for each proposal by the caller, so two companies can neither put
 * profiles together nor count people. @param random a number in [0, 1) with enough digits
 */
export function codeName(random: number): string {
  const n = Math.floor(random * letters.length * 9000);
  return `${letters[n % letters.length]}-${1000 + Math.floor(n / letters.length)}`;
}
