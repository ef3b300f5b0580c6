import { createHash } from "node:crypto";
import type { Trx } from "#db/index.server";
import { type ListedPerson, listFieldEntries, listListed, listOfficeLists } from "#db/repositories/office-lists";
import { changesOf, type FieldEntry, saidByList } from "~/domain/import/again";
import { PersonIndex } from "~/domain/import/duplicates";
import { isOtherNumber, ListedIndex } from "~/domain/import/office-numbers";
import type { Duplicate, Evaluation } from "~/domain/import/outcome";
import { hasEnded } from "~/domain/import/outcome";
import { type PersonRecord, personKey, recordOf } from "~/domain/import/record";
import { note } from "~/domain/import/types";
import { loadPersonIndex, loadPersonRecords } from "~/facts/person-records";
import { letOthersIn } from "./let-others-in";

/** What an office's earlier lists are compared with; null for a list that continues none. */
export type Continued = { readAt: string | null; listed: ListedPerson[] } | null;

/** Everybody of the office's earlier lists. @param batch `id`: of the list itself, once it is kept */
export async function loadContinued(trx: Trx, batch: { id?: string; listId?: string }): Promise<Continued> {
  if (batch.listId === undefined || batch.listId === batch.id) return null;
  const list = (await listOfficeLists(trx)).find(({ listId }) => listId === batch.listId);
  return { readAt: list?.readAt.toISOString() ?? null, listed: await listListed(trx, batch.listId) };
}

type Marked = { evaluation: Evaluation; record: PersonRecord };

/** Finds each person in the office's earlier lists, among the records and in the file itself, and what changed. */
export async function markPeople(trx: Trx, evaluations: Evaluation[], continued: Continued): Promise<void> {
  const people = evaluations.flatMap((evaluation): Marked[] =>
    evaluation.facts?.kind === "profiles" && evaluation.verdict !== "skipped"
      ? [{ evaluation, record: recordOf(evaluation.facts.profile, evaluation.findings) }]
      : [],
  );
  const records = await loadPersonIndex(trx, (person) => ({ of: "record" as const, rowNo: null, ...person }));
  const listed = continued && new ListedIndex(continued.listed, people.map(rowOf));
  const numbers = new Map(continued?.listed.map(({ id, officeNo }) => [id, officeNo]));
  const inFile = new PersonIndex<Omit<Duplicate, "sure" | "reason">>();
  for (const [at, marked] of people.entries()) {
    await letOthersIn(at);
    const { evaluation, record } = marked;
    const again = listed?.find(rowOf(marked)) ?? null;
    if (evaluation.verdict === "refused") {
      // whoever cannot be read is not gone from the list
      if (again?.match.sure) evaluation.duplicate = { ...refOf(again.person), ...again.match };
      continue;
    }
    const key = personKey(record);
    const earlier = inFile.find(key);
    const known = again?.match.sure ? null : records.find(key);
    const isTwo = known !== null && isOtherNumber(numbers.get(known.ref.id) ?? "", evaluation.officeNo);
    const found: (Duplicate | null)[] = [
      again && { ...refOf(again.person), ...again.match },
      known && { ...known.ref, ...known.match, sure: known.match.sure && !isTwo },
      earlier && { ...earlier.ref, ...earlier.match },
    ];
    evaluation.duplicate = found.find((one) => one?.sure) ?? found.find((one) => one !== null) ?? null;
    if (evaluation.decision !== "skip")
      inFile.add(key, { of: "row", rowNo: evaluation.rowNo, id: null, code: "", name: nameOf(record.person) });
    if (hasEnded(evaluation)) evaluation.findings.push(note("row", "skipped.left", ""));
  }
  if (continued) await markChanges(trx, people, continued);
}

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) =>
  `${givenName} ${familyName}`.trim();

const refOf = (person: ListedPerson): Omit<Duplicate, "sure" | "reason"> => ({
  of: "record",
  rowNo: null,
  id: person.id,
  code: person.code,
  name: nameOf(person),
  hasLeft: person.state === "left",
});

function rowOf({ evaluation, record: { person } }: Marked) {
  const { givenName, familyName, birthDate } = person;
  return { officeNo: evaluation.officeNo, givenName, familyName, birthDate };
}

/** Compares the rows of known people with their records, field by field. */
async function markChanges(trx: Trx, people: readonly Marked[], { readAt, listed }: NonNullable<Continued>) {
  const known = people.flatMap(({ evaluation, record }) => {
    const id = targetOf(evaluation);
    return id === null ? [] : [{ evaluation, record, id }];
  });
  const ids = [...new Set(known.map(({ id }) => id))];
  const records = await loadPersonRecords(trx, ids);
  const history = await loadHistory(trx, ids);
  const before = new Map(listed.map((person) => [person.id, person]));
  for (const [at, { evaluation, record, id }] of known.entries()) {
    await letOthersIn(at);
    const there = records.get(id);
    if (there === undefined) continue;
    const person = before.get(id);
    evaluation.changes = changesOf(there, record, {
      history: history.get(id) ?? [],
      readAt: person ? readAt : null,
      saidBefore: (field, words) => person?.said[field] === digest(id, field, words),
    });
  }
}

/** The record that this row is about, for certain or because somebody decided so. */
export function targetOf(evaluation: Evaluation): string | null {
  const { duplicate, decision, verdict } = evaluation;
  if (verdict !== "good" || duplicate?.of !== "record" || decision === "keep" || decision === "skip") return null;
  return (duplicate.sure || decision === "merge") && !hasEnded(evaluation) ? duplicate.id : null;
}

export const loadHistory = (trx: Trx, ids: readonly string[]): Promise<Map<string, FieldEntry[]>> =>
  ids.length === 0 ? Promise.resolve(new Map()) : listFieldEntries(trx, ids);

/** What the list says of a person, for the next one to compare with; not in words, which stand in the record. */
export const saidDigests = (id: string, record: PersonRecord): Record<string, string> =>
  Object.fromEntries(saidByList(record).map(({ field, words }) => [field, digest(id, field, words)]));

const digest = (id: string, field: string, words: string): string =>
  createHash("sha256").update(`${id}|${field}|${words}`).digest("base64").slice(0, 16);
