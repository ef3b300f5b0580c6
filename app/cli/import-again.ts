import type { Trx } from "#db/index.server";
import type { Batch } from "#db/repositories/import-batches";
import { type ChangeField, changeFields } from "~/domain/import/again-fields";
import { namesOf, type ReferenceNames, type ShownValue } from "~/domain/import/describe";
import { changedRows, continuedFrom, withPeople } from "~/facts/import-changes";
import { importReference } from "~/facts/import-reference";
import { chooseKind } from "~/services/import/choose-changes";
import { Refused } from "./refused";

/** What the next list of an office changes, as the shell prints it. */
export type Again = {
  /** file of the list before */
  continues: string;
  changes: { row: number; name: string; field: ChangeField; before: string; after: string; taken: boolean }[];
  gone: { name: string; code: string; officeNo: string }[];
};

/** @throws Refused when a field has no such name */
export function takenFields(text: string): ReadonlySet<ChangeField> {
  if (text === "all") return new Set(changeFields);
  if (text === "none") return new Set();
  const names = text.split(",");
  const unknown = names.filter((name) => !changeFields.some((field) => field === name));
  if (unknown.length > 0) throw new Refused(`--take is all, none, or some of ${changeFields.join(", ")}`, 2);
  return new Set(changeFields.filter((field) => names.includes(field)));
}

/** Takes these fields of every person, and leaves the others. */
export async function chooseFields(trx: Trx, batchId: string, wanted: ReadonlySet<ChangeField>): Promise<void> {
  for (const field of changeFields) await chooseKind(trx, { batchId, field, take: wanted.has(field) });
}

/** @returns null for a list that continues none */
export async function againFrom(trx: Trx, batch: Batch): Promise<Again | null> {
  const continued = await continuedFrom(trx, batch);
  if (continued === null) return null;
  const people = await withPeople(trx, batch.id, await changedRows(trx, batch.id));
  const names = namesOf(await importReference(trx), people);
  return {
    continues: continued.before.filename,
    changes: people.flatMap(({ rowNo, name, changes }) =>
      changes.map(({ field, before: known, after, takes }) => ({
        row: rowNo,
        name,
        field,
        before: wordsOf(known, names),
        after: wordsOf(after, names),
        taken: takes,
      })),
    ),
    gone: continued.gone.map(({ name, code, officeNo }) => ({ name, code, officeNo })),
  };
}

/** [x] is taken, [ ] is left. */
export const againLines = ({ continues, changes, gone }: Again): string[] => [
  `continues ${continues}`,
  ...changes.map(
    ({ row, name, field, before, after, taken }) =>
      `[${taken ? "x" : " "}] ${row} ${name}: ${field}: ${before || "–"} → ${after}`,
  ),
  ...gone.map(({ name, code, officeNo }) => `gone: ${name} ${[officeNo, code].filter(Boolean).join(" ")}`),
];

function wordsOf(values: readonly ShownValue[], names: ReferenceNames): string {
  return values
    .map((value) => {
      if (value.as === "years") return `${value.min}–${value.max ?? ""}`;
      if (value.as === "clock") return `${value.from}–${value.to}`;
      return value.as in names
        ? (names[value.as as keyof ReferenceNames][value.value]?.en ?? value.value)
        : value.value;
    })
    .join(", ");
}
