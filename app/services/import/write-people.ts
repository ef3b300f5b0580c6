import { randomInt, randomUUID } from "node:crypto";
import type { Trx } from "#db/index.server";
import { setPersonFacts } from "#db/repositories/candidate-facts";
import {
  changeChannel,
  changeLanguage,
  deleteChannel,
  insertPeople,
  insertPersonFacts,
  listCodes,
  listImportKeys,
} from "#db/repositories/import-people";
import { listDistrictPostcodes } from "#db/repositories/import-reference";
import { insertNotes } from "#db/repositories/notes";
import { replaceStatement } from "#db/repositories/work-access";
import { saidSkillLevel } from "~/domain/candidate/sections";
import { districtsByPostcode } from "~/domain/import/districts";
import { addedWords } from "~/domain/import/merge";
import type { Provenance } from "~/domain/import/outcome";
import { type ChannelRecord, importKey, type PersonRecord } from "~/domain/import/record";
import { takeWork } from "~/facts/find-work";

/** A person to be written at the end: a new one, or an existing one with what was known before. */
export type PersonToWrite = {
  id: string;
  before: PersonRecord | null;
  after: PersonRecord;
  /** The colleague whom the list names for certain. */
  responsible: string | null;
};

const chunk = 400;

/**
 * Writes new people and what merging added to existing ones, 400 at a time with a fixed number of statements.
 * @param onProgress gets the number of people written after each portion
 */
export async function writePeople(
  trx: Trx,
  people: PersonToWrite[],
  provenance: Provenance,
  onProgress: (done: number) => Promise<void>,
): Promise<void> {
  const lookUps: LookUps = {
    districts: districtsByPostcode(await listDistrictPostcodes(trx)),
    code: await freeCodes(trx),
    keys: await freeKeys(
      trx,
      people.filter((person) => person.before === null),
    ),
  };
  for (let from = 0; from < people.length; from += chunk) {
    const portion = people.slice(from, from + chunk);
    await writePersons(trx, portion, provenance, lookUps);
    await writeChildren(trx, portion, provenance);
    await changeChildren(trx, portion, provenance);
    await replacePapers(trx, portion, provenance.today);
    await writeRemarks(trx, portion, provenance);
    await onProgress(from + portion.length);
  }
}

type LookUps = {
  districts: Map<string, string>;
  code: () => string;
  keys: Map<string, string>;
};

async function writePersons(
  trx: Trx,
  people: PersonToWrite[],
  provenance: Provenance,
  lookUps: LookUps,
): Promise<void> {
  const fresh = people.filter((person) => person.before === null);
  await insertPeople(
    trx,
    fresh.map(({ id, after: { person }, responsible }) => ({
      ...person,
      id,
      code: lookUps.code(),
      importKey: lookUps.keys.get(id) ?? null,
      importedFrom: provenance.filename,
      districtId: person.postcode === null ? null : (lookUps.districts.get(person.postcode) ?? null),
      responsibleUserId: responsible ?? provenance.userId,
      waitingSince: provenance.today,
    })),
  );
  for (const { id, before, after } of people) {
    if (before === null || JSON.stringify(before.person) === JSON.stringify(after.person)) continue;
    const { postcode } = after.person;
    const hasMoved = postcode !== null && postcode !== before.person.postcode;
    const district = hasMoved ? { districtId: lookUps.districts.get(postcode) ?? null } : {};
    await setPersonFacts(trx, id, { ...after.person, ...district });
  }
}

/** Rows that are new for a person: languages, skills, channels and the like. */
async function writeChildren(trx: Trx, people: PersonToWrite[], { source, today }: Provenance): Promise<void> {
  const said = { saidBy: source, saidOn: today };
  const added = <T>(pick: (record: PersonRecord) => readonly T[]) =>
    people.flatMap(({ id, before, after }) => {
      const known = before ? pick(before).length : 0;
      return pick(after)
        .slice(known)
        .map((row, at) => ({ id, row, position: known + at }));
    });
  const papers = people.flatMap(({ id, before, after }) =>
    before?.access || !after.access ? [] : [{ id, access: after.access }],
  );
  const benefits = people.flatMap(({ id, before, after }) =>
    before?.benefit || !after.benefit ? [] : [{ id, benefit: after.benefit }],
  );
  // what is offered in a question must have a name, too
  const works = people.flatMap(({ after: { experience, wishes, questions } }) => [
    ...[...experience, ...wishes].map(({ occupationId }) => occupationId),
    ...questions.flatMap(({ suggestions }) => suggestions.map(({ of, value }) => (of === "occupation" ? value : null))),
  ]);
  for (const id of new Set(works)) if (id !== null) await takeWork(trx, id, "person");
  await insertPersonFacts(trx, {
    languages: added((record) => record.languages).map(({ id, row }) => ({ candidateId: id, ...row, ...said })),
    skills: added((record) => record.skills).map(({ id, row }) => ({
      candidateId: id,
      ...row,
      level: saidSkillLevel,
      evidence: "self",
      ...said,
    })),
    experience: added((record) => record.experience).map(({ id, row }) => ({ candidateId: id, ...row, ...said })),
    wishes: added((record) => record.wishes).map(({ id, row, position }) => ({ candidateId: id, ...row, position })),
    channels: people.flatMap(newChannels).map(({ id, row: { failed, ...row } }) => ({
      candidateId: id,
      ...row,
      lastFailedOn: failed ? today : null,
      note: failed ? source : "",
    })),
    questions: added((record) => record.questions).map(({ id, row }) => ({
      candidateId: id,
      ...row,
      suggestions: JSON.stringify(row.suggestions),
    })),
    access: papers.map(({ id, access: { until, ...access } }) => ({
      candidateId: id,
      ...access,
      // an expired paper keeps its last day: the interval must not be empty
      during: until === null ? `[${today},)` : `[${until < today ? until : today},${until}]`,
    })),
    benefits: benefits.map(({ id, benefit }) => ({ candidateId: id, ...benefit, during: `[${today},)` })),
  });
}

/** What the list remarks about somebody, as a note of the team; a known remark is not noted again. */
async function writeRemarks(trx: Trx, people: PersonToWrite[], { source, userId }: Provenance): Promise<void> {
  const remarks = people.flatMap(({ id, before, after }) => {
    const text = addedWords(before?.person.note ?? "", after.person.note);
    return text === "" ? [] : [{ candidateId: id, text }];
  });
  await insertNotes(
    trx,
    remarks.map((remark) => ({ ...remark, kind: "remark", audience: "team", source, writtenBy: userId })),
  );
}

const isSame = (one: ChannelRecord, other: ChannelRecord): boolean =>
  one.kind === other.kind && one.value === other.value;

const newChannels = ({ id, before, after }: PersonToWrite): { id: string; row: ChannelRecord }[] =>
  after.channels
    .filter((channel) => !before?.channels.some((known) => isSame(known, channel)))
    .map((row) => ({ id, row }));

/**
 * Existing rows that gained something (a level, a phone that turned out to be shared) or that the office's list no longer
 * has.
 */
async function changeChildren(trx: Trx, people: PersonToWrite[], { source, today }: Provenance): Promise<void> {
  for (const { id, before, after } of people) {
    if (before === null) continue;
    for (const [at, language] of before.languages.entries()) {
      const now = after.languages[at];
      if (now === undefined || JSON.stringify(now) === JSON.stringify(language)) continue;
      const { speaking, reading, writing, evidence, original } = now;
      const said = original === language.original ? {} : { evidence, original, saidBy: source, saidOn: today };
      await changeLanguage(trx, id, language.language, { speaking, reading, writing, ...said });
    }
    for (const channel of before.channels) {
      const now = after.channels.find((one) => isSame(one, channel));
      if (now === undefined) await deleteChannel(trx, id, channel);
      else if (JSON.stringify(now) !== JSON.stringify(channel))
        await changeChannel(trx, id, channel, {
          shared: now.shared,
          ...(now.failed && !channel.failed ? { lastFailedOn: today } : {}),
        });
    }
  }
}

/** A paper or a benefit system in place of another: the old one ends the day before, one from today is put right. */
async function replacePapers(trx: Trx, people: PersonToWrite[], today: string): Promise<void> {
  for (const { id, before, after } of people) {
    if (before?.access && after.access && JSON.stringify(before.access) !== JSON.stringify(after.access)) {
      const { until, ...access } = after.access;
      await replaceStatement(
        trx,
        "workAccess",
        id,
        { from: until !== null && until < today ? until : today, until },
        access,
      );
    }
    if (before?.benefit && after.benefit && before.benefit.system !== after.benefit.system)
      await replaceStatement(trx, "benefitPeriod", id, { from: today, until: null }, after.benefit);
  }
}

/** Hands out unused short codes that say nothing about the person. */
async function freeCodes(trx: Trx): Promise<() => string> {
  const taken = new Set(await listCodes(trx));
  return () => {
    // once half of them are in use the codes get longer, so that drawing one stays fast
    const most = taken.size > 45_000 ? 10_000_000 : 100_000;
    let code = "";
    do code = `K-${randomInt(most / 10, most)}`;
    while (taken.has(code));
    taken.add(code);
    return code;
  };
}

/** The natural key of each person who does not share it: two people who are kept apart have none. */
async function freeKeys(trx: Trx, people: PersonToWrite[]): Promise<Map<string, string>> {
  const wanted = people.map((person) => ({ id: person.id, key: importKey(person.after) }));
  const taken = new Set(await listImportKeys(trx));
  const keys = new Map<string, string>();
  for (const { id, key } of wanted) {
    if (taken.has(key)) continue;
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}

export const newId = (): string => randomUUID();
