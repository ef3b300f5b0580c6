import type { ShownValue } from "./describe";
import { joined, type LevelPart, type ListColumn, mergeChannels, union } from "./merge";
import type { ChannelRecord, PersonRecord } from "./record";
import { fold } from "./text";

/** Fields of a record that a list can change, in the order in which they are shown. */
export const changeFields = [
  "name",
  "birthDate",
  "street",
  "phone",
  "email",
  "germanSpoken",
  "germanWritten",
  "languages",
  "residence",
  "benefit",
  "school",
  "occupation",
  "skills",
  "wish",
  "hours",
  "times",
  "mobility",
  "mailbox",
  "needs",
  "note",
] as const;
export type ChangeField = (typeof changeFields)[number];

/** How one field is shown, taken from a list, and found in the history. */
export type Group = {
  field: ChangeField;
  shown(record: PersonRecord): ShownValue[];
  /** @param kept numbers and addresses that stay whatever the list says */
  take(known: PersonRecord, next: PersonRecord, kept: ReadonlySet<string>): PersonRecord;
  table: string;
  /** columns of the table that hold it; without them the whole row */
  columns?: readonly string[];
  /** whether a row of the table holds it */
  isOf?(item: string): boolean;
  /** it only grows: the rows that the list names, of which somebody may have taken one away */
  grows?(next: PersonRecord): string[];
};

type Person = PersonRecord["person"];

const text = (...values: (string | number | null)[]): ShownValue[] =>
  values.flatMap((value) => (value === null || value === "" ? [] : [{ as: "text" as const, value: String(value) }]));
const codes = (group: string, values: readonly string[]): ShownValue[] =>
  values.map((value) => ({ as: "code", value: `${group}.${value}` }));
const ids = (
  as: "language" | "occupation" | "skill" | "apprenticeship" | "residence" | "date",
  value: string | null,
) => (value === null ? [] : [{ as, value }]);

/** What the list says stands in place of what is known, column by column; an empty cell says nothing. */
const put =
  (...columns: (keyof Person)[]): Group["take"] =>
  (known, next) => {
    const said = columns.filter((column) => next.person[column] !== null && next.person[column] !== "");
    const values = Object.fromEntries(said.map((column) => [column, next.person[column]]));
    return { ...known, person: { ...known.person, ...values } };
  };

/** What the list says stands beside what is known. */
const add =
  (...columns: ListColumn[]): Group["take"] =>
  (known, next) => {
    const values = columns.map((column) => [column, [...new Set([...known.person[column], ...next.person[column]])]]);
    return { ...known, person: { ...known.person, ...Object.fromEntries(values) } };
  };

const german = (record: PersonRecord) => record.languages.find(({ language }) => language === "de");

const levels =
  (...parts: LevelPart[]): Group["take"] =>
  (known, next) => {
    const said = german(next);
    const news = parts.filter((part) => said && said[part] !== null);
    if (!said || news.length === 0) return known;
    const values = Object.fromEntries(news.map((part) => [part, said[part]]));
    const { evidence, original } = said;
    const languages = german(known)
      ? known.languages.map((one) => (one.language === "de" ? { ...one, ...values, evidence, original } : one))
      : [...known.languages, { ...said, speaking: null, reading: null, writing: null, ...values }];
    return { ...known, languages };
  };

const channel = (field: "phone" | "email"): Group => ({
  field,
  table: "candidate_channel",
  isOf: (item) => item.includes("@") === (field === "email"),
  shown: ({ channels }) => text(...channels.filter(({ kind }) => kind === field).map(({ value }) => value)),
  take(known, next, kept) {
    const said = next.channels.filter(({ kind }) => kind === field);
    if (said.length === 0) return known;
    const stays = ({ kind, value }: ChannelRecord) =>
      kind !== field || kept.has(value) || said.some((one) => one.value === value);
    return { ...known, channels: mergeChannels(known.channels.filter(stays), said) };
  },
});

/**
 * A list without the day keeps the one that is known, and a list with the day alone keeps the paper. A permit that was
 * granted stays granted as long as the paper says the same.
 */
const paper: Group["take"] = (known, next) => {
  const [here, said] = [known.access, next.access];
  if (said === null) return known;
  if (here === null) return { ...known, access: said };
  const isSame = said.statusId === null || said.statusId === here.statusId;
  return {
    ...known,
    access: isSame
      ? { ...here, until: said.until ?? here.until, original: said.original }
      : { ...said, original: said.original },
  };
};

const wishKey = (wish: PersonRecord["wishes"][number]) =>
  wish.occupationId ?? wish.apprenticeshipId ?? `${wish.wantsApprenticeship}${wish.anyWork}${fold(wish.original)}`;

export const groups: readonly Group[] = [
  {
    field: "name",
    table: "candidate",
    columns: ["given_name", "family_name"],
    shown: ({ person }) => text(`${person.givenName} ${person.familyName}`.trim()),
    take: put("givenName", "familyName"),
  },
  {
    field: "birthDate",
    table: "candidate",
    columns: ["birth_date", "birth_year"],
    shown: ({ person }) => (person.birthDate ? ids("date", person.birthDate) : text(person.birthYear)),
    take: (known, next, kept) =>
      next.person.birthDate === null && next.person.birthYear === known.person.birthYear
        ? known
        : put("birthDate", "birthYear")(known, next, kept),
  },
  {
    field: "street",
    table: "candidate",
    columns: ["street", "care_of", "postcode", "city"],
    shown: ({ person }) => [
      ...text(person.street),
      ...(person.careOf === "" ? [] : codes("street", ["careOf"])),
      ...text(`${person.postcode ?? ""} ${person.city}`.trim()),
    ],
    take: put("street", "careOf", "postcode", "city"),
  },
  channel("phone"),
  channel("email"),
  {
    field: "germanSpoken",
    table: "candidate_language",
    columns: ["speaking"],
    isOf: (item) => item === "de",
    shown: (record) => text(german(record)?.speaking ?? null),
    take: levels("speaking"),
  },
  {
    field: "germanWritten",
    table: "candidate_language",
    columns: ["reading", "writing"],
    isOf: (item) => item === "de",
    shown: (record) => text(...new Set([german(record)?.reading ?? null, german(record)?.writing ?? null])),
    take: levels("reading", "writing"),
  },
  {
    field: "languages",
    table: "candidate_language",
    grows: ({ languages }) => languages.map(({ language }) => language),
    shown: ({ languages }) =>
      languages.filter(({ language }) => language !== "de").flatMap(({ language }) => ids("language", language)),
    take: (known, next) => ({
      ...known,
      languages: union(
        known.languages,
        next.languages.filter(({ language }) => language !== "de"),
        ({ language }) => language,
      ),
    }),
  },
  {
    field: "residence",
    table: "work_access",
    shown: ({ access }) =>
      access === null
        ? []
        : [
            ...ids("residence", access.statusId),
            ...codes("permission", [access.permission]),
            ...ids("date", access.until),
          ],
    take: paper,
  },
  {
    field: "benefit",
    table: "benefit_period",
    shown: ({ benefit }) =>
      benefit === null ? [] : benefit.system === "none" ? codes("benefit", ["none"]) : text(benefit.system),
    take: (known, next) => ({ ...known, benefit: next.benefit ?? known.benefit }),
  },
  {
    field: "school",
    table: "candidate",
    columns: ["school_years", "has_university"],
    shown: ({ person }) => [
      ...text(person.schoolYears),
      ...(person.hasUniversity ? codes("school", ["university"]) : []),
    ],
    take: (known, next, kept) => {
      const { person, ...rest } = put("schoolYears")(known, next, kept);
      return { ...rest, person: { ...person, hasUniversity: person.hasUniversity || next.person.hasUniversity } };
    },
  },
  {
    field: "occupation",
    table: "candidate_experience",
    grows: ({ experience }) => experience.map(({ original }) => original),
    shown: ({ experience }) =>
      experience.flatMap((work) =>
        work.occupationId === null ? text(work.original) : ids("occupation", work.occupationId),
      ),
    take: (known, next) => ({
      ...known,
      experience: union(known.experience, next.experience, (work) => work.occupationId ?? fold(work.original)),
    }),
  },
  {
    field: "skills",
    table: "candidate_skill",
    grows: ({ skills }) => skills.map(({ skillId }) => skillId),
    shown: ({ skills }) => skills.flatMap(({ skillId }) => ids("skill", skillId)),
    take: (known, next) => ({ ...known, skills: union(known.skills, next.skills, ({ skillId }) => skillId) }),
  },
  {
    field: "wish",
    table: "candidate_wish",
    grows: ({ wishes }) => wishes.map(({ original }) => original),
    shown: ({ wishes }) =>
      wishes.flatMap((wish): ShownValue[] => {
        if (wish.occupationId !== null) return ids("occupation", wish.occupationId);
        if (wish.apprenticeshipId !== null) return ids("apprenticeship", wish.apprenticeshipId);
        return wish.anyWork
          ? codes("wish", ["anyWork"])
          : wish.wantsApprenticeship
            ? codes("wish", ["anyTraining"])
            : text(wish.original);
      }),
    take: (known, next) => ({
      ...known,
      person: { ...known.person, wishNote: joined(known.person.wishNote, next.person.wishNote) },
      wishes: union(known.wishes, next.wishes, wishKey),
    }),
  },
  {
    field: "hours",
    table: "candidate",
    columns: ["hours_min", "hours_max", "time_from", "time_to"],
    shown: ({ person: { hoursMin, hoursMax, timeFrom, timeTo } }) => [
      ...(hoursMin === null && hoursMax === null
        ? []
        : [
            {
              as: "weekly" as const,
              value: hoursMin === hoursMax ? `${hoursMin}` : `${hoursMin ?? ""}–${hoursMax ?? ""}`,
            },
          ]),
      ...(timeFrom !== null && timeTo !== null ? [{ as: "clock" as const, from: timeFrom, to: timeTo }] : []),
    ],
    take: (known, next, kept) => {
      const { hoursMin, hoursMax } = next.person;
      const timed = put("timeFrom", "timeTo")(known, next, kept);
      return hoursMin === null && hoursMax === null
        ? timed
        : { ...timed, person: { ...timed.person, hoursMin, hoursMax } };
    },
  },
  {
    field: "times",
    table: "candidate",
    columns: ["shifts_accepted", "shifts_refused"],
    shown: ({ person }) => [
      ...codes(
        "times",
        person.shiftsAccepted.map((shift) => `accept_${shift}`),
      ),
      ...codes(
        "times",
        person.shiftsRefused.map((shift) => `refuse_${shift}`),
      ),
    ],
    take: add("shiftsAccepted", "shiftsRefused"),
  },
  {
    field: "mobility",
    table: "candidate",
    columns: ["mobility"],
    shown: ({ person }) => codes("mobility", person.mobility),
    take: add("mobility"),
  },
  {
    field: "mailbox",
    table: "candidate",
    columns: ["mailbox"],
    shown: ({ person }) => (person.mailbox === "unknown" ? [] : codes("mailbox", [person.mailbox])),
    take: (known, next) =>
      next.person.mailbox === "unknown"
        ? known
        : {
            ...known,
            person: { ...known.person, mailbox: next.person.mailbox },
            channels: mergeChannels(
              known.channels,
              next.channels.filter(({ kind }) => kind === "letter"),
            ),
          },
  },
  {
    field: "needs",
    table: "candidate",
    columns: ["support_needs", "needs_interpreter"],
    shown: ({ person }) => [
      ...codes("needs", person.supportNeeds),
      ...(person.needsInterpreter ? codes("interpreter", ["yes"]) : []),
    ],
    take: (known, next, kept) => {
      const { person, ...rest } = add("supportNeeds")(known, next, kept);
      return {
        ...rest,
        person: { ...person, needsInterpreter: person.needsInterpreter || next.person.needsInterpreter },
      };
    },
  },
  {
    field: "note",
    table: "candidate",
    columns: ["note"],
    shown: ({ person }) => text(...person.note.split("; ")),
    take: (known, next) => ({
      ...known,
      person: { ...known.person, note: joined(known.person.note, next.person.note) },
    }),
  },
];
