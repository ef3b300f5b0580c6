import type { HistoryOperation } from "~/domain/history";
import { type ChangeField, type Group, groups } from "./again-fields";
import type { ShownValue } from "./describe";
import type { PersonRecord } from "./record";
import { fold } from "./text";

/** One entry of a person's history, as far as it matters for a list. */
export type FieldEntry = {
  /** table of the database */
  table: string;
  operation: HistoryOperation;
  /** columns an update changed */
  columns: readonly string[];
  /** which row of the table: a language, a skill, a telephone number */
  item: string;
  at: string;
  by: string | null;
  /** the file it came from; null where somebody typed it */
  file: string | null;
};

/** Since when something stands in a record, and from whom: a person, or a file. */
export type Since = Pick<FieldEntry, "at" | "by" | "file">;

/**
 * What an office's next list says otherwise than the record, in one field. Each is taken or left by itself.
 * `said`: what the list says there, to see next time whether it is news.
 */
export type FieldChange = {
  field: ChangeField;
  before: ShownValue[];
  after: ShownValue[];
  since: Since | null;
  /** what happens unless somebody decides otherwise */
  takes: boolean;
};

/** What a person answered about a change, and what stood there then; after another change it holds no longer. */
export type Choices = Partial<Record<ChangeField, { take: boolean; seen: string }>>;

/** What is known about a person beside the record: the history, and what the office's list said last time. */
export type Earlier = {
  history: readonly FieldEntry[];
  /** when the office's last list was read; null when this is the first one */
  readAt: string | null;
  /** whether the list says of this field what it said last time */
  saidBefore(field: ChangeField, words: string): boolean;
};

/**
 * Everything in which a row differs from the record, field by field. A list that is silent about something changes
 * nothing, and what people have (languages, skills, wishes) only grows.
 *
 * Taken by itself is what is news in the list, as long as nobody here has changed that field by hand since the list
 * before. What the list only repeats was decided then.
 */
export function changesOf(known: PersonRecord, next: PersonRecord, earlier: Earlier): FieldChange[] {
  return groups.flatMap((group) => {
    const kept = keptChannels(earlier.history);
    const taken = group.take(known, next, kept);
    const [before, after] = [group.shown(known), group.shown(taken)];
    if (wordsOf(before) === wordsOf(after)) return [];
    const entries = earlier.history.filter((entry) => concerns(group, entry, next, before.length === 0));
    const byHand = entries.filter(({ file }) => file === null).at(-1);
    const last = entries.at(-1);
    const isOurs = byHand !== undefined && (earlier.readAt === null || byHand.at > earlier.readAt);
    const isRepeated = earlier.saidBefore(group.field, saidIn(group, next));
    return [
      {
        field: group.field,
        before,
        after,
        since: last && !group.grows ? { at: last.at, by: last.by, file: last.file } : null,
        takes: !isOurs && !isRepeated,
      },
    ];
  });
}

/** What a list says field by field, for the next time. */
export const saidByList = (next: PersonRecord): { field: ChangeField; words: string }[] =>
  groups.flatMap((group) => {
    const words = saidIn(group, next);
    return words === "" ? [] : [{ field: group.field, words }];
  });

/** The record with the changes that are taken, and nothing else of the list. */
export function takeChanges(
  known: PersonRecord,
  next: PersonRecord,
  fields: readonly ChangeField[],
  history: readonly FieldEntry[],
): PersonRecord {
  const kept = keptChannels(history);
  return groups
    .filter(({ field }) => fields.includes(field))
    .reduce((record, group) => group.take(record, next, kept), known);
}

/** Whether a change is taken: by what somebody chose while the same stood there, else by itself. */
export function isTaken(change: Pick<FieldChange, "field" | "before" | "after" | "takes">, choices: Choices): boolean {
  const choice = choices[change.field];
  return choice?.seen === seenIn(change) ? choice.take : change.takes;
}

/** What somebody had before their eyes when they chose. */
export const seenIn = ({ before, after }: Pick<FieldChange, "before" | "after">): string =>
  `${wordsOf(before)} → ${wordsOf(after)}`;

const saidIn = (group: Group, next: PersonRecord): string => wordsOf(group.shown(next));

/** The same words however they are written. */
const wordsOf = (values: readonly ShownValue[]): string =>
  values
    .map((value) =>
      "value" in value ? fold(String(value.value)).replace(/strasse|str\b/g, "str") : JSON.stringify(value),
    )
    .sort()
    .join("; ");

/**
 * Numbers and addresses that somebody here has typed, or by which the person was reached: another one in the list does
 * not put them away.
 */
const keptChannels = (history: readonly FieldEntry[]): ReadonlySet<string> =>
  new Set(history.filter(({ table, file }) => table === "candidate_channel" && file === null).map(({ item }) => item));

function concerns(group: Group, entry: FieldEntry, next: PersonRecord, wasEmpty: boolean): boolean {
  if (entry.table !== group.table) return false;
  // a record that was begun without it says nothing about it
  if (wasEmpty && entry.operation === "insert") return false;
  if (group.grows) return entry.operation === "delete" && group.grows(next).includes(entry.item);
  if (group.isOf && !group.isOf(entry.item)) return false;
  return (
    entry.operation !== "update" ||
    group.columns === undefined ||
    group.columns.some((one) => entry.columns.includes(one))
  );
}
