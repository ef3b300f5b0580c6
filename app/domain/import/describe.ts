import { positionOf } from "~/domain/occupation/position";
import type { CompanyFacts } from "./company";
import type { JobDraft } from "./job";
import type { ProfileFacts } from "./profile";
import { recordOf } from "./record";
import type { RowFacts } from "./row";
import type { Finding, ImportReference } from "./types";

/** One value in the preview: plain text, a date, money, or a code with a name in a catalogue or the reference data. */
export type ShownValue =
  | { as: "text" | "date" | "language" | "occupation" | "skill" | "apprenticeship" | "residence"; value: string }
  /** key below `values` of the import catalogue */
  | { as: "code"; value: string }
  | { as: "money"; value: number }
  | { as: "years"; min: number; max: number | null }
  | { as: "weekly"; value: string }
  | { as: "clock"; from: string; to: string };

export type ShownFact = { field: string; values: ShownValue[] };

/** Names of the codes in a described row, in the languages of the reference data. */
export type ReferenceNames = Record<
  "occupation" | "skill" | "apprenticeship" | "residence" | "staff",
  Record<string, { de: string; en: string }>
>;

/**
 * @param shown what the page shows: of the many positions of the classification only those that it mentions are named
 */
export function namesOf(reference: ImportReference, shown: unknown): ReferenceNames {
  const mentioned = new Set(JSON.stringify(shown).match(/kldb-\d{1,5}(?=")/g));
  const positions = [...mentioned].flatMap((id) => {
    const position = reference.positions?.get(positionOf(id) ?? "");
    return position ? [{ id, de: position.de, en: position.en }] : [];
  });
  const byId = (rows: readonly { id: string; de: string; en: string }[]) =>
    Object.fromEntries(rows.map(({ id, de, en }) => [id, { de, en }]));
  return {
    occupation: byId([...reference.occupations, ...positions]),
    skill: byId(reference.skills),
    apprenticeship: byId(reference.apprenticeships),
    residence: byId(reference.residenceStatuses),
    staff: byId(reference.staff.map(({ id, name }) => ({ id, de: name, en: name }))),
  };
}

/** The facts that would be stored of a row, field by field; empty fields are left out. */
export function describeRow(facts: RowFacts, findings: readonly Finding[]): ShownFact[] {
  const all =
    facts.kind === "profiles"
      ? describeProfile(facts.profile, findings)
      : facts.kind === "companies"
        ? describeCompany(facts.company)
        : describeJob(facts.job);
  return all.filter((fact) => fact.values.length > 0);
}

/** The row's name in a list. */
export function rowTitle(facts: RowFacts): string {
  if (facts.kind === "profiles") return `${facts.profile.givenName} ${facts.profile.familyName}`.trim();
  return facts.kind === "companies" ? facts.company.name : facts.job.title;
}

const text = (...values: (string | null | undefined)[]): ShownValue[] =>
  values.flatMap((value) => (value ? [{ as: "text" as const, value }] : []));
const code = (group: string, ...values: string[]): ShownValue[] =>
  values.map((value) => ({ as: "code", value: `${group}.${value}` }));
const ids = (
  as: "occupation" | "skill" | "apprenticeship" | "residence" | "language",
  values: readonly (string | null)[],
): ShownValue[] => values.flatMap((value) => (value === null ? [] : [{ as, value }]));

function describeProfile(profile: ProfileFacts, findings: readonly Finding[]): ShownFact[] {
  const { person, access, experience, supportNeeds } = flat(profile, findings);
  const { hours, residence, validity, school } = profile;
  return [
    {
      field: "birthDate",
      values: profile.birthDate ? [{ as: "date", value: profile.birthDate }] : text(profile.birthYear?.toString()),
    },
    {
      field: "street",
      values: [
        ...text(profile.street),
        ...(profile.careOf ? code("street", "careOf") : []),
        ...text(`${person.postcode ?? ""} ${person.city}`.trim()),
      ],
    },
    {
      field: "phone",
      values: [
        ...text(...profile.phones.map(({ e164 }) => e164)),
        ...(profile.phones.length > 0 && (profile.remarks.sharedPhone || profile.phoneShared)
          ? code("phone", "shared")
          : []),
      ],
    },
    { field: "email", values: text(profile.email) },
    {
      field: "languages",
      values: ids(
        "language",
        profile.languages.map((language) => language.code),
      ),
    },
    { field: "germanSpoken", values: text(profile.speaking?.level) },
    { field: "germanWritten", values: text(profile.writing?.level) },
    { field: "residence", values: ids("residence", [residence?.statusId ?? null]) },
    { field: "permission", values: access ? code("permission", access) : [] },
    {
      field: "residenceUntil",
      values: validity?.until
        ? [{ as: "date", value: validity.until }]
        : validity?.unlimited
          ? code("until", "unlimited")
          : [],
    },
    { field: "benefit", values: profile.benefit ? code("benefit", profile.benefit.system) : [] },
    {
      field: "school",
      values: [...text(school?.years?.toString()), ...(school?.university ? code("school", "university") : [])],
    },
    { field: "occupation", values: experience },
    {
      field: "skills",
      values: ids(
        "skill",
        profile.skills.map((skill) => skill.skillId),
      ),
    },
    {
      field: "wish",
      values: profile.wishes.flatMap((wish): ShownValue[] => {
        if (wish.kind === "occupation" || wish.kind === "apprenticeship") return [{ as: wish.kind, value: wish.id }];
        return wish.kind === "words" ? text(wish.original) : code("wish", wish.kind);
      }),
    },
    {
      field: "hours",
      values: [
        ...weekly(person.hoursMin, person.hoursMax),
        ...(hours?.from && hours.to ? [{ as: "clock" as const, from: hours.from, to: hours.to }] : []),
      ],
    },
    {
      field: "times",
      values: [
        ...code("times", ...person.shiftsAccepted.map((shift) => `accept_${shift}`)),
        ...code("times", ...person.shiftsRefused.map((shift) => `refuse_${shift}`)),
      ],
    },
    { field: "mobility", values: code("mobility", ...person.mobility) },
    { field: "mailbox", values: code("mailbox", person.mailbox) },
    { field: "interpreter", values: person.needsInterpreter ? code("interpreter", "yes") : [] },
    { field: "needs", values: code("needs", ...supportNeeds) },
    { field: "note", values: text(person.note) },
    { field: "responsible", values: text(profile.responsible.names.join(", ")) },
  ];
}

function flat(profile: ProfileFacts, findings: readonly Finding[]) {
  const record = recordOf(profile, findings);
  const experience = record.experience.flatMap((work): ShownValue[] => [
    ...(work.occupationId === null ? text(work.original) : ids("occupation", [work.occupationId])),
    ...(work.occupationId !== null && work.yearsMin !== null
      ? [{ as: "years" as const, min: work.yearsMin, max: work.yearsMax }]
      : []),
  ]);
  return {
    person: record.person,
    access: record.access?.permission ?? null,
    experience,
    supportNeeds: record.person.supportNeeds,
  };
}

function weekly(min: number | null, max: number | null): ShownValue[] {
  if (min === null && max === null) return [];
  const value = min === max ? `${min}` : `${min ?? ""}–${max ?? ""}`;
  return [{ as: "weekly", value }];
}

function describeCompany(company: CompanyFacts): ShownFact[] {
  return [
    { field: "externalNo", values: text(company.externalNo) },
    { field: "branch", values: text(company.branch) },
    { field: "size", values: text(company.size?.toString()) },
    { field: "street", values: text(company.street, `${company.postcode ?? ""} ${company.city ?? ""}`.trim()) },
    { field: "contact", values: text(company.contact) },
    { field: "email", values: text(company.email) },
    { field: "phone", values: text(company.phone?.e164) },
    { field: "trains", values: company.trains === "unknown" ? [] : code("trains", company.trains) },
    { field: "visit", values: company.visit === "unknown" ? [] : code("visit", company.visit) },
    { field: "note", values: text(company.note) },
  ];
}

function describeJob(job: JobDraft): ShownFact[] {
  return [
    { field: "employerNo", values: text(job.employerNo || job.employerName) },
    { field: "occupation", values: ids("occupation", [job.occupationId]) },
    { field: "tasks", values: text(...job.tasks) },
    { field: "hours", values: weekly(job.hoursMin, job.hoursMax) },
    {
      field: "shift",
      values: [
        ...code("shift", ...job.shifts),
        ...(job.shiftStart && job.shiftEnd
          ? [{ as: "clock" as const, from: job.shiftStart, to: job.shiftEnd }]
          : text(job.shiftStart)),
      ],
    },
    {
      field: "pay",
      values:
        job.payCents !== null
          ? [{ as: "money", value: job.payCents }]
          : job.collectiveAgreement
            ? code("pay", "collective")
            : [],
    },
    {
      field: "start",
      values: job.startOn ? [{ as: "date", value: job.startOn }] : job.startFlexible ? code("start", "flexible") : [],
    },
    { field: "places", values: text(job.places.toString()) },
    { field: "postcode", values: text(job.postcode) },
    { field: "german", values: text(job.speaking) },
    { field: "requirement", values: ids("skill", [...job.required, ...job.helpful]) },
    { field: "apprenticeship", values: ids("apprenticeship", [job.apprenticeshipId]) },
    { field: "mentor", values: text(job.mentor) },
    { field: "support", values: text(job.support) },
  ];
}
