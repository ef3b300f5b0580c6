import type { Trx } from "#db/index.server";
import { listOfficeLists, setList } from "#db/repositories/office-lists";
import type { Clock } from "~/config/clock";
import { refused } from "~/domain/errors";
import { lockPreview, reevaluate } from "./preview-batch";

/**
 * Says which earlier list this one continues; `null`: none. The rows are compared again.
 * @throws AppError not_found; rule `choose` at `list` when there is no such list, or when this one is no longer a preview
 */
export async function continueList(
  trx: Trx,
  input: { batchId: string; listId: string | null; version?: number },
  time: Clock,
): Promise<void> {
  const batch = await lockPreview(trx, input.batchId, input.version);
  const listId = input.listId ?? batch.id;
  const lists = await listOfficeLists(trx);
  if (batch.kind !== "profiles" || (listId !== batch.id && !lists.some((list) => list.listId === listId)))
    throw refused("choose", {}, "list");
  await setList(trx, batch.id, listId);
  await reevaluate(trx, { ...batch, listId }, null, time);
}
