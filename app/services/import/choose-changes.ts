import type { Trx } from "#db/index.server";
import { listRowChanges, saveChoices } from "#db/repositories/import-rows";
import { type Choices, seenIn } from "~/domain/import/again";
import type { ChangeField } from "~/domain/import/again-fields";
import { lockPreview } from "./preview-batch";

/** What somebody decided about one field of one person. */
export type Chosen = { rowNo: number; field: ChangeField; take: boolean };

/**
 * Keeps for each change whether it is taken. A choice holds as long as the same stands in the record and in the list.
 * @throws AppError not_found; rule when the list is no longer a preview
 */
export async function chooseChanges(trx: Trx, input: { batchId: string; choices: readonly Chosen[] }): Promise<void> {
  await keep(trx, input.batchId, ({ rowNo, field }) =>
    input.choices.find((choice) => choice.rowNo === rowNo && choice.field === field),
  );
}

/** The same for every change of a kind. */
export async function chooseKind(
  trx: Trx,
  input: { batchId: string; field: ChangeField; take: boolean },
): Promise<void> {
  await keep(trx, input.batchId, ({ field }) => (field === input.field ? input : undefined));
}

async function keep(
  trx: Trx,
  batchId: string,
  chosen: (change: { rowNo: number; field: ChangeField }) => { take: boolean } | undefined,
): Promise<void> {
  const batch = await lockPreview(trx, batchId);
  const rows = (await listRowChanges(trx, batch.id)).flatMap(({ rowNo, changes, choices }) => {
    const fresh: Choices = {};
    for (const change of changes) {
      const choice = chosen({ rowNo, field: change.field });
      if (choice) fresh[change.field] = { take: choice.take, seen: seenIn(change) };
    }
    return Object.keys(fresh).length === 0 ? [] : [{ rowNo, choices: { ...choices, ...fresh } }];
  });
  await saveChoices(trx, batch.id, rows);
}
