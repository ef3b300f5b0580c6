import type { LanguageRecord, PersonRecord, QuestionRecord } from "./record";
import { fold } from "./text";

export type MergedPerson = {
  record: PersonRecord;
  /** New questions: those of the row and those raised by merging. */
  questions: QuestionRecord[];
  /** False when the row said nothing new: importing a file twice changes nobody. */
  changed: boolean;
};

type Person = PersonRecord["person"];
const scalars = [
  "givenName",
  "familyName",
  "birthDate",
  "birthYear",
  "street",
  "careOf",
  "postcode",
  "city",
  "schoolYears",
  "hoursMin",
  "hoursMax",
  "timeFrom",
  "timeTo",
] as const;
const lists = ["shiftsAccepted", "shiftsRefused", "mobility", "supportNeeds"] as const;
/** Columns that hold several words each. */
export type ListColumn = (typeof lists)[number];
const levelParts = ["speaking", "reading", "writing"] as const;
export type LevelPart = (typeof levelParts)[number];

/**
 * Adds a row to what is known about a person. Nothing known is lost: empty fields are filled and lists grow. Where the two
 * differ, the known value stays and the new words become a question.
 */
export function mergePerson(known: PersonRecord, next: PersonRecord): MergedPerson {
  const questions: QuestionRecord[] = [];
  const differs = (field: string, words: string) =>
    questions.push({ field, code: "merge.differs", original: words, suggestions: [{ value: words }] });
  const person = mergeFields(known.person, next.person, differs);
  const languages = mergeLanguages(known.languages, next.languages, differs);
  const record: PersonRecord = {
    person,
    languages,
    skills: union(known.skills, next.skills, (skill) => skill.skillId),
    experience: union(known.experience, next.experience, (work) => `${work.occupationId}|${fold(work.original)}`),
    wishes: union(
      known.wishes,
      next.wishes,
      (wish) =>
        wish.occupationId ??
        wish.apprenticeshipId ??
        `${wish.wantsApprenticeship}${wish.anyWork}${fold(wish.original)}`,
    ),
    channels: mergeChannels(known.channels, next.channels),
    access: known.access ?? next.access,
    benefit: known.benefit ?? next.benefit,
    questions: known.questions,
  };
  if (known.access && next.access && known.access.original !== next.access.original && !sameAccess(known, next))
    differs("residence", next.access.original);
  if (known.benefit && next.benefit && known.benefit.system !== next.benefit.system)
    differs("benefit", next.benefit.original);
  return withQuestions(known, record, [...next.questions, ...questions]);
}

/** The record with those of the questions that nobody has asked about the person yet. */
export function withQuestions(
  known: PersonRecord,
  record: PersonRecord,
  questions: readonly QuestionRecord[],
): MergedPerson {
  const there = new Set(known.questions.map(questionKey));
  const fresh = questions.filter((question, at, all) => {
    const key = questionKey(question);
    return !there.has(key) && all.findIndex((other) => questionKey(other) === key) === at;
  });
  return {
    record: { ...record, questions: [...known.questions, ...fresh] },
    questions: fresh,
    changed: fresh.length > 0 || differsFrom(known, record),
  };
}

const parts = ["person", "languages", "skills", "experience", "wishes", "channels", "access", "benefit"] as const;

function differsFrom(known: PersonRecord, record: PersonRecord): boolean {
  return parts.some((part) => JSON.stringify(known[part]) !== JSON.stringify(record[part]));
}

function mergeFields(known: Person, next: Person, differs: (field: string, words: string) => void): Person {
  const merged = { ...known };
  for (const field of scalars) {
    const [before, after] = [known[field], next[field]];
    if (isEmpty(after) || before === after) continue;
    if (isEmpty(before)) Object.assign(merged, { [field]: after });
    else if (fold(String(before)) !== fold(String(after)) && !refines(field, known, next))
      differs(field, String(after));
  }
  for (const field of lists) merged[field] = [...new Set([...known[field], ...next[field]])];
  if (known.mailbox === "unknown") merged.mailbox = next.mailbox;
  else if (next.mailbox !== "unknown" && next.mailbox !== known.mailbox) differs("mailbox", next.mailbox);
  merged.needsInterpreter = known.needsInterpreter || next.needsInterpreter;
  merged.hasUniversity = known.hasUniversity || next.hasUniversity;
  merged.note = joined(known.note, next.note);
  merged.wishNote = joined(known.wishNote, next.wishNote);
  return consistentHours(merged, known);
}

/** Whether the row only repeats a known birth date as a year, or completes a known year: no difference. */
function refines(field: string, known: Person, next: Person): boolean {
  return (
    field === "birthYear" && known.birthDate !== null && next.birthDate === null && known.birthYear === next.birthYear
  );
}

/** Filling in one end of a range must not put its end before its start. */
function consistentHours(merged: Person, known: Person): Person {
  if (merged.hoursMin !== null && merged.hoursMax !== null && merged.hoursMin > merged.hoursMax)
    return { ...merged, hoursMin: known.hoursMin, hoursMax: known.hoursMax };
  return merged;
}

function mergeLanguages(
  known: LanguageRecord[],
  next: LanguageRecord[],
  differs: (field: string, words: string) => void,
): LanguageRecord[] {
  const merged = known.map((language) => {
    const other = next.find((candidate) => candidate.language === language.language);
    if (other === undefined) return language;
    const filled = { ...language };
    for (const part of levelParts) {
      if (other[part] === null || other[part] === language[part]) continue;
      if (language[part] === null) filled[part] = other[part];
      else differs(part === "speaking" ? "germanSpoken" : "germanWritten", other[part]);
    }
    return filled;
  });
  return [...merged, ...next.filter((language) => !known.some((other) => other.language === language.language))];
}

export function mergeChannels(
  known: PersonRecord["channels"],
  next: PersonRecord["channels"],
): PersonRecord["channels"] {
  const same = (a: PersonRecord["channels"][number], b: PersonRecord["channels"][number]) =>
    a.kind === b.kind && (a.kind === "letter" || a.value === b.value);
  const merged = known.map((channel) => {
    const other = next.find((candidate) => same(channel, candidate));
    return other === undefined
      ? channel
      : { ...channel, shared: channel.shared || other.shared, failed: channel.failed || other.failed };
  });
  return [...merged, ...next.filter((channel) => !known.some((other) => same(other, channel)))];
}

function sameAccess(known: PersonRecord, next: PersonRecord): boolean {
  return (
    known.access?.statusId === next.access?.statusId &&
    known.access?.permission === next.access?.permission &&
    known.access?.until === next.access?.until
  );
}

export function union<T>(known: T[], next: T[], keyOf: (item: T) => string): T[] {
  const keys = new Set(known.map(keyOf));
  return [...known, ...next.filter((item) => !keys.has(keyOf(item)))];
}

export function joined(known: string, next: string): string {
  if (next === "" || fold(known).includes(fold(next))) return known;
  return known === "" ? next : `${known}; ${next}`;
}

/** What merging has added to a note; "" where it added nothing. */
export const addedWords = (known: string, merged: string): string =>
  known !== "" && merged.startsWith(known) ? merged.slice(known.length).replace(/^; /, "") : merged;

const isEmpty = (value: string | number | null): boolean => value === null || value === "";

function questionKey(question: Pick<QuestionRecord, "field" | "code" | "original">): string {
  return `${question.field}\u0000${question.code}\u0000${question.original}`;
}
