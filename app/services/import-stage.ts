import { createHash } from "node:crypto";
import type { Trx } from "#db/index.server";
import { type Actor, userIdOf } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { cleanRow } from "~/domain/import/clean";
import { guessKind, guessMapping, requiredFields } from "~/domain/import/headers";
import type { Kind } from "~/domain/import/types";
import { evaluateRows, type StoredRow, saveEvaluations } from "./import-evaluate";
import { readImportFile } from "./import-read-file";

/**
 * Reads a file, throws away what must not be stored, and keeps the rest as a preview. Nothing of it is a person, a
 * company or a job until somebody confirms.
 * @param kind what the file holds; guessed from its headers when left out
 * @returns id of the batch
 * @throws AppError `import:file.*` for a file that cannot be read
 */
export async function stageImport(
  trx: Trx,
  actor: Actor,
  file: { name: string; bytes: Uint8Array; kind?: Kind },
  today: string,
): Promise<string> {
  const sheet = await readImportFile(file.bytes);
  const kind = file.kind ?? guessKind(sheet.headers);
  const mapping = guessMapping(sheet.headers, kind);
  if (!requiredFields(kind).some((group) => group.some((field) => mapping.includes(field))))
    throw refused("import:file.noKnownColumns");
  const rows: StoredRow[] = sheet.rows.map((cells, at) => ({
    rowNo: at + 2,
    cells: cleanRow(kind, mapping, cells),
    corrections: {},
    decision: "auto",
  }));
  const { id } = await trx
    .insertInto("importBatch")
    .values({
      kind,
      filename: file.name.replace(/^.*[\\/]/, "").slice(0, 200) || "–",
      fileHash: createHash("sha256").update(file.bytes).digest("hex"),
      columns: JSON.stringify(sheet.headers),
      mapping: JSON.stringify(mapping),
      rowsTotal: rows.length,
      createdBy: userIdOf(actor),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (let from = 0; from < rows.length; from += 1000) {
    await trx
      .insertInto("importRow")
      .values(
        rows
          .slice(from, from + 1000)
          .map((row) => ({ batchId: id, rowNo: row.rowNo, cells: JSON.stringify(row.cells) })),
      )
      .execute();
  }
  const evaluations = await evaluateRows(trx, { kind, headers: sheet.headers, mapping }, rows, today);
  await saveEvaluations(trx, id, evaluations);
  return id;
}
