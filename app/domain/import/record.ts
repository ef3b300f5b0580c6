import type { benefitNames, permitStates } from "~/domain/access/permission";
import { pageLanguageFor } from "~/domain/languages";
import type { Evidence } from "~/domain/matching/facts";
import type { ChannelKind, Mailbox } from "~/domain/reachability/channels";
import { fullTimeHours, longestWeekHours } from "../job/hours";
import type { MatchReason, PersonKey } from "./duplicates";
import type { ProfileFacts } from "./profile";
import { fold } from "./text";
import type { Finding, LevelCode, Suggestion } from "./types";

export type LanguageRecord = {
  language: string;
  isFirst: boolean;
  speaking: LevelCode | null;
  reading: LevelCode | null;
  writing: LevelCode | null;
  evidence: Exclude<Evidence, "employer" | "test">;
  original: string;
};
type SkillRecord = { skillId: string; original: string };
type ExperienceRecord = {
  occupationId: string | null;
  yearsMin: number | null;
  yearsMax: number | null;
  openEnded: boolean;
  original: string;
};
type WishRecord = {
  occupationId: string | null;
  apprenticeshipId: string | null;
  wantsApprenticeship: boolean;
  anyWork: boolean;
  original: string;
};
export type ChannelRecord = {
  kind: Extract<ChannelKind, "phone" | "email" | "letter">;
  value: string;
  shared: boolean;
  failed: boolean;
  original: string;
};
export type AccessRecord = {
  statusId: string | null;
  permission: string;
  permitState: Extract<(typeof permitStates)[number], "not_needed" | "needed" | "applied">;
  /** Last day of the paper; null when unlimited or not known. */
  until: string | null;
  original: string;
};
export type QuestionRecord = { field: string; code: string; original: string; suggestions: Suggestion[] };

/** A person as stored in the tables. Rows are brought into this shape to be merged with each other and with what is stored. */
export type PersonRecord = {
  person: {
    givenName: string;
    familyName: string;
    birthDate: string | null;
    birthYear: number | null;
    street: string;
    careOf: string;
    postcode: string | null;
    city: string;
    mailbox: Mailbox;
    preferredLanguage: string;
    needsInterpreter: boolean;
    schoolYears: number | null;
    hasUniversity: boolean;
    hoursMin: number | null;
    hoursMax: number | null;
    timeFrom: string | null;
    timeTo: string | null;
    shiftsAccepted: string[];
    shiftsRefused: string[];
    mobility: string[];
    supportNeeds: string[];
    wishNote: string;
    note: string;
  };
  languages: LanguageRecord[];
  skills: SkillRecord[];
  experience: ExperienceRecord[];
  wishes: WishRecord[];
  channels: ChannelRecord[];
  access: AccessRecord | null;
  benefit: { system: Exclude<(typeof benefitNames)[number], "unknown">; original: string } | null;
  questions: QuestionRecord[];
};

const mailbox = { ok: "own", shared: "shared", unlabelled: "name_missing", none: "none", unknown: "unknown" } as const;
const benefit = { sgb2: "SGB II", sgb3: "SGB III", asylblg: "AsylbLG", none: "none" } as const;
/** Hours a week; more counts as full time in collective agreements. */
const maxPartTimeHours = fullTimeHours - 1;

/** The certain facts of a row in the shape of the tables, with its questions. */
export function recordOf(facts: ProfileFacts, findings: readonly Finding[]): PersonRecord {
  const questions = findings
    .filter((finding) => finding.level === "question")
    .map(({ field, code, original, suggestions }) => ({ field, code, original, suggestions }));
  const native = facts.languages.filter((language) => language.native).map((language) => language.code);
  const open = facts.wishes.map((wish) => wish.kind);
  return {
    person: {
      givenName: facts.givenName,
      familyName: facts.familyName,
      birthDate: facts.birthDate,
      birthYear: facts.birthYear,
      street: facts.street ?? "",
      careOf: facts.careOf ? "c/o" : "",
      postcode: facts.postcode,
      city: facts.city ?? "",
      mailbox: mailbox[facts.mailbox],
      preferredLanguage: pageLanguageFor(native),
      needsInterpreter: facts.remarks.interpreter,
      schoolYears: facts.school?.years ?? null,
      hasUniversity: facts.school?.university ?? false,
      ...timesOf(facts),
      mobility: mobilityOf(facts),
      supportNeeds: [...facts.remarks.needs, ...(open.includes("germanFirst") ? ["german_course"] : [])],
      wishNote: facts.wishes
        .map((wish) => wish.original)
        .filter((words, at, all) => all.indexOf(words) === at)
        .join("; "),
      note: [facts.remarks.note, facts.otherNote].filter((words) => words !== "").join("; "),
    },
    languages: languagesOf(facts),
    skills: skillsOf(facts),
    experience: facts.experience.map(({ occupationId, yearsMin, yearsMax, original }) => ({
      occupationId,
      yearsMin,
      yearsMax,
      openEnded: yearsMin !== null && yearsMax === null,
      original,
    })),
    wishes: facts.wishes
      .filter((wish) => wish.kind !== "germanFirst" && wish.kind !== "undecided")
      .map((wish) => ({
        occupationId: wish.kind === "occupation" ? wish.id : null,
        apprenticeshipId: wish.kind === "apprenticeship" ? wish.id : null,
        wantsApprenticeship: wish.kind === "apprenticeship" || wish.kind === "anyTraining",
        anyWork: wish.kind === "anyWork",
        original: wish.original,
      })),
    channels: channelsOf(facts),
    access: accessOf(facts, questions),
    benefit:
      facts.benefit === null ? null : { system: benefit[facts.benefit.system], original: facts.benefit.original },
    questions,
  };
}

function timesOf({ hours, remarks }: ProfileFacts) {
  const refused = [
    ...(hours?.mornings ? ["s", "n"] : []),
    ...(hours?.noNights || remarks.noNights ? ["n"] : []),
    ...(hours?.noWeekends ? ["w"] : []),
  ];
  return {
    hoursMin: whole(hours?.min ?? null),
    hoursMax: whole(hours?.max ?? null) ?? (hours?.mode === "partTime" ? maxPartTimeHours : null),
    timeFrom: hours?.from ?? null,
    timeTo: hours?.to ?? null,
    shiftsAccepted: [...(hours?.mornings ? ["t"] : []), ...(hours?.shifts ? ["f", "s"] : [])],
    shiftsRefused: [...new Set(refused)],
  };
}

const whole = (hours: number | null): number | null =>
  hours === null ? null : Math.min(longestWeekHours, Math.max(1, Math.round(hours)));

function mobilityOf({ mobility }: ProfileFacts): string[] {
  if (mobility === null) return [];
  return [
    ...(mobility.onFoot ? ["foot"] : []),
    ...(mobility.bicycle ? ["bike"] : []),
    ...(mobility.publicTransport ? ["transit"] : []),
    ...(mobility.car ? ["car"] : []),
  ];
}

/** "schriftlich" in a list means reading and writing; speaking is stored separately. */
function languagesOf(facts: ProfileFacts): LanguageRecord[] {
  const others = facts.languages
    .filter((language) => language.code !== "de")
    .map(({ code, native, original }): LanguageRecord => {
      return {
        language: code,
        isFirst: native,
        speaking: null,
        reading: null,
        writing: null,
        evidence: "self",
        original,
      };
    });
  const { speaking, writing } = facts;
  const first = facts.languages.find((language) => language.code === "de");
  if (speaking === null && writing === null && first === undefined) return others;
  const proven = [speaking, writing].some((level) => level !== null && level.proof !== "stated");
  const german: LanguageRecord = {
    language: "de",
    isFirst: first?.native ?? false,
    speaking: speaking?.level ?? null,
    reading: writing?.level ?? null,
    writing: writing?.level ?? null,
    evidence: proven ? "certificate" : "specialist",
    original: [speaking?.original, writing?.original].map((words) => words ?? "–").join(" / "),
  };
  return [german, ...others];
}

function skillsOf(facts: ProfileFacts): SkillRecord[] {
  const skills = [...facts.skills];
  const add = (skillId: string, original: string) => {
    if (!skills.some((skill) => skill.skillId === skillId)) skills.push({ skillId, original });
  };
  if (facts.mobility?.licenceB) add("L_B", facts.mobility.original);
  if (facts.mobility?.car) add("S_CAR", facts.mobility.original);
  return skills;
}

function channelsOf(facts: ProfileFacts): ChannelRecord[] {
  const channels: ChannelRecord[] = [];
  for (const phone of facts.phones)
    channels.push({
      kind: "phone",
      value: phone.e164,
      shared: facts.remarks.sharedPhone || facts.phoneShared,
      failed: facts.remarks.phoneFailed,
      original: facts.phoneOriginal,
    });
  if (facts.email)
    channels.push({ kind: "email", value: facts.email, shared: false, failed: false, original: facts.email });
  if (facts.remarks.postFailed || facts.mailbox === "none")
    channels.push({
      kind: "letter",
      value: facts.street ?? "–",
      shared: facts.mailbox === "shared",
      failed: true,
      original: facts.remarks.postFailed ? facts.remarks.note : "",
    });
  return channels;
}

/**
 * Work access as far as the residence status explains it. The side note on the paper decides (§ 4a(5) AufenthG), and
 * nobody has seen it yet; where list and status contradict each other, somebody has to read the paper.
 */
function accessOf(facts: ProfileFacts, questions: readonly QuestionRecord[]): AccessRecord | null {
  const { residence, validity, permission } = facts;
  if (residence === null && validity === null && permission === null) return null;
  const contradicts = questions.some(
    (asked) => asked.field === "permission" && asked.code.startsWith("permission.contradicts"),
  );
  const access = contradicts ? "read_paper" : (residence?.workAccess ?? "unknown");
  const needsPermit = access === "permit_abh" || access === "permit_abh_ba";
  const words = [residence?.original, validity?.original, permission?.original].filter((part) => part !== undefined);
  return {
    statusId: residence?.statusId ?? null,
    permission: access,
    permitState: !needsPermit ? "not_needed" : permission?.word === "applied" ? "applied" : "needed",
    until: validity?.until ?? null,
    original: words.join(" · "),
  };
}

/** The key by which a record is compared with others. */
export function personKey(record: PersonRecord): PersonKey {
  const { familyName, givenName, birthDate, birthYear, postcode, street } = record.person;
  return {
    familyName,
    givenName,
    birthDate,
    birthYear,
    postcode,
    street: street === "" ? null : street,
    phones: record.channels.filter((channel) => channel.kind === "phone").map((channel) => channel.value),
    emails: record.channels.filter((channel) => channel.kind === "email").map((channel) => channel.value),
  };
}

/** Natural key of a person, independent of spelling; unique in the database. */
export function importKey(record: PersonRecord): string {
  const { familyName, givenName, birthDate, birthYear, postcode, street } = record.person;
  const day = birthDate ?? `${birthYear ?? "?"}@${postcode ?? ""}${fold(street)}`;
  return `${fold(familyName)}|${fold(givenName)}|${day}`;
}

/** The question whether two rows are the same person. */
export function duplicateQuestion(reason: MatchReason, name: string): QuestionRecord {
  return { field: "row", code: `duplicate.${reason}`, original: name, suggestions: [] };
}
