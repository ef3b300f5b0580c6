import { createHash } from "node:crypto";
import type { Trx } from "#db/index.server";
import { insertBatch } from "#db/repositories/import-batches";
import { insertRows } from "#db/repositories/import-rows";
import { listKnownColumns } from "#db/repositories/learnt-words";
import { listExportForms } from "#db/repositories/office-exports";
import type { Clock } from "~/config/clock";
import { type Actor, userIdOf } from "~/domain/actor";
import { AppError } from "~/domain/errors";
import { isOwnFile, isReadable } from "~/domain/import/export-fields";
import type { KnownColumns } from "~/domain/import/headers";
import { fold } from "~/domain/import/text";
import type { Kind } from "~/domain/import/types";
import { checkNow, checkRows } from "./check-rows";
import { chooseList } from "./choose-list";
import type { FileChoice } from "./read-file";
import { type ReadList, readList } from "./read-list";
import { withhold } from "./withhold";
import { newId } from "./write-people";

type StagedFile = { name: string; bytes: Uint8Array; kind?: Kind; now?: boolean } & FileChoice;

/**
 * Reads the list with what somebody said about headers; a file that was made here, with what it was made of. Its letters
 * are known, too, where the file alone would leave them open.
 */
async function readStaged(trx: Trx, file: StagedFile): Promise<ReadList> {
  const learnt = await listKnownColumns(trx);
  const forms = [...(await listExportForms(trx)).values()];
  const known = (kind: Kind, headers: readonly string[]): KnownColumns => {
    const own = forms.find(({ columns }) => isOwnFile(headers, columns));
    if (own === undefined) return learnt(kind);
    return new Map(own.columns.map(({ header, field }) => [fold(header), isReadable(field) ? field : "ignore"]));
  };
  try {
    return await readList({ ...file, known });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "import:file.whichLetters") throw error;
    for (const { letters, columns } of forms) {
      const list = await readList({ ...file, known, encoding: letters });
      if (isOwnFile(list.headers, columns)) return list;
    }
    throw error;
  }
}

/**
 * Reads a file, drops what must not be stored, and keeps the rest as a preview. No person, company or job is created
 * until somebody confirms. The rows of a long list are judged by the worker.
 * @param file `kind`: what the file holds, guessed from its headers when left out; `sheet`, `encoding`: how it is read; `now`: judge
 *   them at once whatever the length, for the command line, which has no worker to wait for
 * @returns id of the batch
 * @throws AppError rule `import:file.*` for a file that cannot be read
 */
export async function stageImport(trx: Trx, actor: Actor, file: StagedFile, time: Clock): Promise<string> {
  const list = await readStaged(trx, file);
  const { kind, headers, mapping, rows, withheld, unread, hidden } = list;
  const { encoding, sheet, otherSheets, delimiter, above, hasHeader } = list.reading;
  const id = newId();
  const { listId, isOwn } = (await chooseList(trx, list)) ?? { listId: id, isOwn: false };
  await insertBatch(trx, {
    id,
    listId,
    kind,
    filename: file.name.replace(/^.*[\\/]/, "").slice(0, 200) || "–",
    fileHash: createHash("sha256").update(file.bytes).digest("hex"),
    headers,
    mapping,
    reading: { encoding, sheet, otherSheets, delimiter, above, hasHeader, hidden, unread, isOwn },
    rowsTotal: rows.length,
    createdBy: userIdOf(actor),
  });
  await insertRows(trx, id, rows);
  await withhold(trx, id, withheld);
  const check = file.now ? checkNow : checkRows;
  await check(trx, { id, listId, kind, headers, mapping, answers: [] }, rows, time);
  return id;
}
