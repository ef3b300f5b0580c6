import { createHash } from "node:crypto";
import type { Trx } from "#db/index.server";
import { insertBatch } from "#db/repositories/import-batches";
import { insertRows } from "#db/repositories/import-rows";
import { listKnownColumns } from "#db/repositories/learnt-words";
import type { Clock } from "~/config/clock";
import { type Actor, userIdOf } from "~/domain/actor";
import type { Kind } from "~/domain/import/types";
import { checkNow, checkRows } from "./check-rows";
import { chooseList } from "./choose-list";
import type { FileChoice } from "./read-file";
import { readList } from "./read-list";
import { withhold } from "./withhold";
import { newId } from "./write-people";

/**
 * Reads a file, drops what must not be stored, and keeps the rest as a preview. No person, company or job is created
 * until somebody confirms. The rows of a long list are judged by the worker.
 * @param file `kind`: what the file holds, guessed from its headers when left out; `sheet`, `encoding`: how it is read; `now`: judge
 *   them at once whatever the length, for the command line, which has no worker to wait for
 * @returns id of the batch
 * @throws AppError rule `import:file.*` for a file that cannot be read
 */
export async function stageImport(
  trx: Trx,
  actor: Actor,
  file: { name: string; bytes: Uint8Array; kind?: Kind; now?: boolean } & FileChoice,
  time: Clock,
): Promise<string> {
  const list = await readList({ ...file, known: await listKnownColumns(trx) });
  const { kind, headers, mapping, rows, withheld, unread, hidden } = list;
  const { encoding, sheet, otherSheets, above, hasHeader } = list.reading;
  const id = newId();
  const listId = (await chooseList(trx, list)) ?? id;
  await insertBatch(trx, {
    id,
    listId,
    kind,
    filename: file.name.replace(/^.*[\\/]/, "").slice(0, 200) || "–",
    fileHash: createHash("sha256").update(file.bytes).digest("hex"),
    headers,
    mapping,
    reading: { encoding, sheet, otherSheets, above, hasHeader, hidden, unread },
    rowsTotal: rows.length,
    createdBy: userIdOf(actor),
  });
  await insertRows(trx, id, rows);
  await withhold(trx, id, withheld);
  const check = file.now ? checkNow : checkRows;
  await check(trx, { id, listId, kind, headers, mapping, answers: [] }, rows, time);
  return id;
}
