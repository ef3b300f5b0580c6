import type { Trx } from "#db/index.server";
import type { Batch } from "#db/repositories/import-batches";
import { listRowChanges, namesOfRows, recordsOfRows } from "#db/repositories/import-rows";
import { listListed, listOfficeLists, type OfficeList } from "#db/repositories/office-lists";
import { callPeople } from "#db/repositories/person-name";
import { activeOrPausedStates } from "~/domain/candidate/states";
import { type FieldChange, isTaken } from "~/domain/import/again";

/** Somebody of whom an office's next list says something else than the record. */
export type ChangedPerson = {
  rowNo: number;
  id: string;
  name: string;
  /** in the order of the fields; `takes`: what happens as it stands now */
  changes: FieldChange[];
};

/** The rows of a list in which something changes, with what was chosen. */
export async function changedRows(trx: Trx, batchId: string): Promise<{ rowNo: number; changes: FieldChange[] }[]> {
  return (await listRowChanges(trx, batchId)).map(({ rowNo, changes, choices }) => ({
    rowNo,
    changes: changes.map((change) => ({ ...change, takes: isTaken(change, choices) })),
  }));
}

/** The same rows with the people they are about. */
export async function withPeople(
  trx: Trx,
  batchId: string,
  rows: readonly { rowNo: number; changes: FieldChange[] }[],
): Promise<ChangedPerson[]> {
  const called = await namesOfRows(
    trx,
    batchId,
    rows.map(({ rowNo }) => rowNo),
  );
  return rows.flatMap((row) => {
    const person = called.get(row.rowNo);
    return person ? [{ ...row, ...person }] : [];
  });
}

/** Somebody who stood in the office's list before and stands in this one no longer. */
export type GonePerson = { id: string; name: string; code: string; officeNo: string };

/** Who is gone from the list since the one before, as far as they are still looked after here. */
export async function gonePeople(trx: Trx, batch: Pick<Batch, "id" | "listId" | "finishedAt">): Promise<GonePerson[]> {
  const before = await listBefore(trx, batch);
  if (before === undefined) return [];
  const there = await recordsOfRows(trx, batch.id);
  const gone = (await listListed(trx, batch.listId))
    .filter(({ id, batchId }) => batchId === before.batchId && !there.has(id))
    .filter(({ state }) => activeOrPausedStates.some((cared) => cared === state));
  const called = await callPeople(
    trx,
    gone.map(({ id }) => id),
  );
  return gone.map(({ id, code, officeNo }) => ({ id, code, officeNo, name: called.get(id) ?? code }));
}

/** The list of the same office that this one continues; undefined when there is none. */
export async function listBefore(
  trx: Trx,
  batch: Pick<Batch, "id" | "listId" | "finishedAt">,
): Promise<OfficeList | undefined> {
  if (batch.listId === batch.id) return undefined;
  return (await listOfficeLists(trx, batch.finishedAt ?? undefined)).find(({ listId }) => listId === batch.listId);
}
