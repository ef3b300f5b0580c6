import type { Insertable } from "kysely";
import { addDays, shiftDate } from "../../app/domain/days";
import { pageLanguageFor } from "../../app/domain/languages";
import residenceStatuses from "../reference/residence_statuses.json";
import type {
  BenefitPeriod,
  Candidate,
  CandidateChannel,
  CandidateExperience,
  CandidateLanguage,
  CandidateSkill,
  CandidateWish,
  WorkAccess,
} from "../schema";
import type { Calendar } from "./calendar";
import districts from "./districts.json";
import { employerId } from "./employer-rows";
import { demoPaths, peopleAtWork } from "./paths";
import { demoPeople } from "./people";
import type { DemoChannel, DemoPerson } from "./person-types";
import { createRandom, demoId, type Random } from "./random";
import { userId } from "./users";

export type CandidateRows = {
  candidate: Insertable<Candidate>[];
  candidateLanguage: Insertable<CandidateLanguage>[];
  candidateSkill: Insertable<CandidateSkill>[];
  candidateExperience: Insertable<CandidateExperience>[];
  candidateWish: Insertable<CandidateWish>[];
  candidateChannel: Insertable<CandidateChannel>[];
  workAccess: Insertable<WorkAccess>[];
  benefitPeriod: Insertable<BenefitPeriod>[];
};

export const candidateId = (key: string): string => demoId(`candidate:${key}`);

/** The hundred people with what is known about them, who said it and when. */
export function candidateRows(calendar: Calendar): CandidateRows {
  const random = createRandom("facts about people of the demo city");
  const people = demoPeople();
  return {
    candidate: people.map((person) => candidateRow(person, calendar, random)),
    candidateLanguage: people.flatMap((person) => languageRows(person, calendar)),
    candidateSkill: people.flatMap((person) =>
      person.skills.map((skill) => ({
        candidateId: candidateId(person.key),
        skillId: skill.id,
        level: skill.level,
        evidence: skill.evidence,
        saidBy: saidBy(skill.evidence),
        saidOn: calendar.day(-30),
      })),
    ),
    candidateExperience: people.flatMap((person) =>
      person.experience.map((experience, index) => ({
        id: demoId(`experience:${person.key}:${index}`),
        candidateId: candidateId(person.key),
        occupationId: experience.occupation,
        yearsMin: experience.years,
        yearsMax: experience.years,
        original: experience.words,
        saidBy: "person",
        saidOn: calendar.day(-30),
      })),
    ),
    candidateWish: people.flatMap((person) =>
      person.wishes.map((occupationId, position) => ({
        id: demoId(`wish:${person.key}:${position}`),
        candidateId: candidateId(person.key),
        occupationId,
        wantsApprenticeship: position === 0 && person.age < 30,
        position,
      })),
    ),
    candidateChannel: people.flatMap((person) =>
      person.channels.map((channel, index) => channelRow(person, channel, index, calendar)),
    ),
    workAccess: people.map((person) => workAccessRow(person, calendar)),
    benefitPeriod: people.flatMap((person) => benefitRows(person, calendar)),
  };
}

const saidBy = (evidence: string): string =>
  ({ employer: "company", certificate: "paper", test: "specialist" })[evidence] ?? "person";

function candidateRow(person: DemoPerson, calendar: Calendar, random: Random): Insertable<Candidate> {
  const number = Number(person.key.slice(1));
  const birth = addDays(shiftDate(calendar.today, { years: -person.age }), -random.int(5, 350));
  const stages = demoPaths.find((path) => path.person === person.key)?.stages;
  const placementDays = stages?.reduce((sum, rung) => sum + rung.days, 0) ?? random.int(6, 140);
  const stage = stages?.at(-1)?.stage;
  const [from, to] =
    person.shifts.includes("n") || person.shifts.includes("s") ? ["06:00", "22:00"] : ["07:30", "16:30"];
  return {
    id: candidateId(person.key),
    code: `M-${String(1000 + number)}`,
    givenName: person.first,
    familyName: person.last,
    birthDate: birth,
    birthYear: Number(birth.slice(0, 4)),
    postcode: districts.find((each) => each.id === person.district)?.plz.slice(0, 5) ?? null,
    city: "Mülheim an der Ruhr",
    districtId: person.district,
    careOf: person.mailbox ? "" : "Unterkunft",
    mailbox: person.mailbox ? "own" : number % 4 === 0 ? "shared" : number % 3 === 0 ? "name_missing" : "none",
    preferredLanguage: pageLanguageFor(person.languages),
    needsInterpreter: person.speaking === "A0" || person.speaking === "A1",
    schoolYears: person.schoolYears,
    hasUniversity: person.key === "p2",
    hoursMin: person.hours.min,
    hoursMax: person.hours.max,
    shiftsAccepted: person.shifts,
    shiftsRefused: person.shifts.includes("n") ? [] : ["n"],
    timeFrom: from,
    timeTo: to,
    availableFrom: calendar.day(random.int(-20, 20)),
    mobility: person.travel,
    travelMinutesMax: random.pick([30, 45, 45, 60, 60, 75]),
    demandsRefused: number % 9 === 0 ? ["HH"] : number % 14 === 0 ? ["D", "HH"] : [],
    demandsAccepted: number % 2 === 0 ? ["S", "G", "H"] : ["S", "G"],
    supportNeeds: [],
    state: stage === "exit" ? "left" : stage === "pause" ? "paused" : "active",
    namedGap: stage === "exit" ? "" : person.gap,
    nextStep: stage === "exit" || person.nextIn === null ? "" : person.nextStep,
    nextStepOn: stage === "exit" || person.nextIn === null ? null : calendar.workday(person.nextIn),
    responsibleUserId: userId(person.specialist),
    waitingSince: calendar.day(-placementDays),
    createdAt: calendar.at(-placementDays, "09:00"),
  };
}

function languageRows(person: DemoPerson, calendar: Calendar): Insertable<CandidateLanguage>[] {
  const own = person.languages.map((language, index) => ({
    candidateId: candidateId(person.key),
    language,
    isFirst: index === 0,
    speaking: index === 0 ? "C2" : "B1",
    listening: index === 0 ? "C2" : "B1",
    reading: person.schoolYears < 2 ? "A0" : index === 0 ? "C1" : "A2",
    writing: person.schoolYears < 2 ? "A0" : index === 0 ? "C1" : "A2",
    evidence: "self",
    saidBy: "person",
    saidOn: calendar.day(-30),
  }));
  const german = {
    candidateId: candidateId(person.key),
    language: "de",
    isFirst: false,
    speaking: person.speaking,
    listening: person.speaking,
    reading: person.reading,
    writing: person.reading,
    evidence: person.proof,
    saidBy: person.proof === "self" ? "person" : person.proof === "certificate" ? "paper" : "specialist",
    saidOn: calendar.day(-30),
  };
  return [...own, german];
}

const channelKinds: Record<DemoChannel["kind"], string> = {
  mobile: "phone",
  phone_other: "phone",
  messenger: "messenger",
  email: "email",
  letter: "letter",
  pickup: "pickup",
  in_person: "volunteer",
};

function channelRow(
  person: DemoPerson,
  channel: DemoChannel,
  index: number,
  calendar: Calendar,
): Insertable<CandidateChannel> {
  return {
    id: demoId(`channel:${person.key}:${index}`),
    candidateId: candidateId(person.key),
    kind: channelKinds[channel.kind],
    value: channel.value,
    shared: channel.kind === "phone_other",
    lastWorkedOn: channel.outcome === "worked" ? calendar.day(channel.day) : null,
    lastFailedOn: channel.outcome === "failed" ? calendar.day(channel.day) : null,
    note: channel.note ?? "",
  };
}

/** The paper decides: what its side note says now, and for people at work the permission given for that job. */
function workAccessRow(person: DemoPerson, calendar: Calendar): Insertable<WorkAccess> {
  const status = residenceStatuses.find((each) => each.id === person.status);
  if (status === undefined) throw new Error(`demo person ${person.key}: unknown status ${person.status}`);
  const path = demoPaths.find((each) => each.person === person.key);
  const firm = path?.stages.at(-1)?.company;
  const asks = person.work === "permit_needed";
  const granted = asks && peopleAtWork.has(person.key);
  const waits = asks && path?.planned !== undefined && !granted;
  const end = person.paperEndsIn === null ? "" : calendar.day(person.paperEndsIn + 1);
  return {
    id: demoId(`access:${person.key}`),
    candidateId: candidateId(person.key),
    statusId: person.status,
    permission: status.work_access,
    permitState: granted ? "granted" : waits ? "applied" : asks ? "needed" : "not_needed",
    permitAppliedOn: waits ? calendar.workday(-9) : null,
    permitEmployerId: (granted || waits) && firm !== undefined ? employerId(firm) : null,
    document: status.document,
    seenOn: calendar.day(-35),
    seenBy: userId(person.specialist),
    during: `[${calendar.day(-800)},${end})`,
  };
}

const benefits: Record<DemoPerson["benefit"], string> = {
  sgb2: "SGB II",
  sgb3: "SGB III",
  asylblg: "AsylbLG",
  none: "none",
};

/** One benefit system at a time; every eighth person changed from AsylbLG to SGB II in the middle. */
function benefitRows(person: DemoPerson, calendar: Calendar): Insertable<BenefitPeriod>[] {
  const number = Number(person.key.slice(1));
  const changed = person.benefit === "sgb2" && number % 8 === 0;
  const now = {
    id: demoId(`benefit:${person.key}`),
    candidateId: candidateId(person.key),
    system: benefits[person.benefit],
    during: `[${calendar.day(changed ? -60 : -500)},)`,
  };
  if (!changed) return [now];
  const before = {
    id: demoId(`benefit:${person.key}:before`),
    candidateId: candidateId(person.key),
    system: "AsylbLG",
    during: `[${calendar.day(-500)},${calendar.day(-60)})`,
  };
  return [before, now];
}
