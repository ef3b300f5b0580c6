import type { Trx } from "#db/index.server";
import type { Batch } from "#db/repositories/import-batches";
import { listRowChanges, namesOfRows } from "#db/repositories/import-rows";
import { findContinued } from "#db/repositories/office-lists";
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

export type { GonePerson } from "#db/repositories/office-lists";

/** The list of the same office that this one continues, and who is gone from it since; null where there is none. */
export const continuedFrom = (trx: Trx, batch: Pick<Batch, "id" | "listId" | "finishedAt">) =>
  findContinued(trx, batch, activeOrPausedStates);
