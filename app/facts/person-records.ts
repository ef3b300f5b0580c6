import type { Trx } from "#db/index.server";
import { listPersonContacts, listPersonKeys, readPeople } from "#db/repositories/import-people";
import { dayBefore } from "~/domain/days";
import { grouped } from "~/domain/grouped";
import { PersonIndex, type PersonKey } from "~/domain/import/duplicates";
import type { AccessRecord, ChannelRecord, LanguageRecord, PersonRecord } from "~/domain/import/record";
import type { LevelCode, Suggestion } from "~/domain/import/types";

/** An existing person, with what it takes to recognise and name a duplicate. */
export type KnownPerson = { id: string; code: string; name: string; hasLeft: boolean };

/** An index of everybody for finding duplicates. Two queries, whatever the number of people. */
export async function loadPersonIndex<Ref>(trx: Trx, refOf: (person: KnownPerson) => Ref): Promise<PersonIndex<Ref>> {
  const people = await listPersonKeys(trx);
  const channels = await listPersonContacts(trx);
  const contacts = new Map<string, { phones: string[]; emails: string[] }>();
  for (const channel of channels) {
    const entry = contacts.get(channel.candidateId) ?? { phones: [], emails: [] };
    (channel.kind === "email" ? entry.emails : entry.phones).push(channel.value);
    contacts.set(channel.candidateId, entry);
  }
  const index = new PersonIndex<Ref>();
  for (const person of people) {
    const key: PersonKey = {
      familyName: person.familyName,
      givenName: person.givenName,
      birthDate: person.birthDate,
      birthYear: person.birthYear,
      postcode: person.postcode,
      street: person.street || null,
      ...(contacts.get(person.id) ?? { phones: [], emails: [] }),
    };
    index.add(
      key,
      refOf({
        id: person.id,
        code: person.code,
        name: `${person.givenName} ${person.familyName}`.trim(),
        hasLeft: person.state === "left",
      }),
    );
  }
  return index;
}

/** The whole records of these people in the shape that merging compares. */
export async function loadPersonRecords(trx: Trx, ids: string[]): Promise<Map<string, PersonRecord>> {
  if (ids.length === 0) return new Map();
  const { people, languages, skills, experience, wishes, channels, questions, access, benefits } = await readPeople(
    trx,
    ids,
  );
  const byPerson = <T extends { candidateId: string }>(rows: readonly T[]) => {
    const groups = grouped(rows, (row) => row.candidateId);
    return (id: string): readonly T[] => groups.get(id) ?? [];
  };
  const of = {
    languages: byPerson(languages),
    skills: byPerson(skills),
    experience: byPerson(experience),
    wishes: byPerson(wishes),
    channels: byPerson(channels),
    questions: byPerson(questions),
    access: byPerson(access),
    benefits: byPerson(benefits),
  };

  return new Map(
    people.map((person): [string, PersonRecord] => {
      const benefit = of.benefits(person.id).at(-1);
      const paper = of.access(person.id).at(-1);
      return [
        person.id,
        {
          person: {
            ...pickPerson(person),
            mailbox: person.mailbox as PersonRecord["person"]["mailbox"],
            timeFrom: person.timeFrom?.slice(0, 5) ?? null,
            timeTo: person.timeTo?.slice(0, 5) ?? null,
          },
          languages: of.languages(person.id).map((row) => ({
            language: row.language,
            isFirst: row.isFirst,
            speaking: row.speaking as LevelCode | null,
            reading: row.reading as LevelCode | null,
            writing: row.writing as LevelCode | null,
            evidence: row.evidence as LanguageRecord["evidence"],
            original: row.original,
          })),
          skills: of.skills(person.id).map(({ skillId, original }) => ({ skillId, original })),
          experience: of.experience(person.id).map(({ occupationId, yearsMin, yearsMax, openEnded, original }) => ({
            occupationId,
            yearsMin,
            yearsMax,
            openEnded,
            original,
          })),
          wishes: of
            .wishes(person.id)
            .map(({ occupationId, apprenticeshipId, wantsApprenticeship, anyWork, original }) => ({
              occupationId,
              apprenticeshipId,
              wantsApprenticeship,
              anyWork,
              original,
            })),
          channels: of.channels(person.id).flatMap(channelRecord),
          access: paper
            ? {
                statusId: paper.statusId,
                permission: paper.permission,
                permitState: paper.permitState as AccessRecord["permitState"],
                until: lastDay(paper.during),
                original: paper.original,
              }
            : null,
          benefit: benefit
            ? { system: benefit.system as NonNullable<PersonRecord["benefit"]>["system"], original: benefit.original }
            : null,
          questions: of.questions(person.id).map((row) => ({
            field: row.field,
            code: row.code,
            original: row.original,
            suggestions: row.suggestions as Suggestion[],
          })),
        },
      ];
    }),
  );
}

function channelRecord(row: {
  kind: string;
  value: string;
  shared: boolean;
  lastFailedOn: string | null;
  lastWorkedOn: string | null;
  original: string;
}): ChannelRecord[] {
  if (row.kind !== "phone" && row.kind !== "email" && row.kind !== "letter") return [];
  return [
    { kind: row.kind, value: row.value, shared: row.shared, failed: row.lastFailedOn !== null, original: row.original },
  ];
}

/** "[2026-01-01,2026-07-02)" → "2026-07-01"; null when open. */
function lastDay(range: string): string | null {
  const end = /,(\d{4}-\d{2}-\d{2})\)$/.exec(range)?.[1];
  if (end === undefined) return null;
  return dayBefore(end);
}

function pickPerson<T extends Omit<PersonRecord["person"], "mailbox">>(row: T) {
  return {
    givenName: row.givenName,
    familyName: row.familyName,
    birthDate: row.birthDate,
    birthYear: row.birthYear,
    street: row.street,
    careOf: row.careOf,
    postcode: row.postcode,
    city: row.city,
    preferredLanguage: row.preferredLanguage,
    needsInterpreter: row.needsInterpreter,
    schoolYears: row.schoolYears,
    hasUniversity: row.hasUniversity,
    hoursMin: row.hoursMin,
    hoursMax: row.hoursMax,
    timeFrom: row.timeFrom,
    timeTo: row.timeTo,
    shiftsAccepted: row.shiftsAccepted,
    shiftsRefused: row.shiftsRefused,
    mobility: row.mobility,
    supportNeeds: row.supportNeeds,
    wishNote: row.wishNote,
    note: row.note,
  };
}
