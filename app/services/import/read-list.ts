import type { StoredRow } from "#db/repositories/import-rows";
import { refused } from "~/domain/errors";
import { cleanRow } from "~/domain/import/clean";
import { guessKind, guessMapping, type Mapping, requiredFields } from "~/domain/import/headers";
import type { Kind } from "~/domain/import/types";
import { readImportFile } from "./read-file";

/** A list as it stands in a file: what its columns mean, and its rows without what must not be stored. */
export type ReadList = { kind: Kind; headers: string[]; mapping: Mapping; rows: StoredRow[] };

/**
 * Reads a file and understands its columns. Touches no database.
 * @param file `kind`: what it holds; guessed from its headers when left out
 * @throws AppError rule `import:file.*` for a file that cannot be read
 */
export async function readList(file: { bytes: Uint8Array; kind?: Kind }): Promise<ReadList> {
  const sheet = await readImportFile(file.bytes);
  const kind = file.kind ?? guessKind(sheet.headers);
  const mapping = guessMapping(sheet.headers, kind);
  if (!requiredFields(kind).some((group) => group.some((field) => mapping.includes(field))))
    throw refused("import:file.noKnownColumns");
  const rows = sheet.rows.map((cells, at) => ({
    rowNo: at + 2,
    cells: cleanRow(kind, mapping, cells),
    corrections: {},
    decision: "auto",
  }));
  return { kind, headers: sheet.headers, mapping, rows };
}
