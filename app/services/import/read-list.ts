import type { StoredRow } from "#db/repositories/import-rows";
import { cleanRow, type ReadCells } from "~/domain/import/clean";
import {
  columnsOf,
  guessKind,
  guessMapping,
  type KnownColumns,
  type Mapping,
  unreadColumns,
} from "~/domain/import/headers";
import type { Doubt } from "~/domain/import/table";
import type { Kind } from "~/domain/import/types";
import { mendWideRow } from "~/domain/import/wide-rows";
import { scrub } from "~/domain/remark/scrub";
import { letOthersIn } from "./let-others-in";
import { type FileChoice, type FileReading, readImportFile } from "./read-file";
import type { WithheldRow } from "./withhold";

/** A list as it stands in a file: what its columns mean, and its rows without what must not be stored. */
export type ReadList = {
  kind: Kind;
  headers: string[];
  mapping: Mapping;
  rows: StoredRow[];
  /** what is not stored with the rows until somebody has seen it */
  withheld: WithheldRow[];
  /** columns with words that nothing is read from, and nobody has decided that */
  unread: number[];
  /** columns that the file hides */
  hidden: number[];
  reading: FileReading & { above: number; hasHeader: boolean };
};

/**
 * Reads a file and understands its columns. Touches no database.
 * @param file `kind`: what it holds; guessed from its headers when left out; `known`: what somebody said about headers
 * @throws AppError rule `import:file.*` for a file that cannot be read
 */
export async function readList(
  file: {
    bytes: Uint8Array;
    kind?: Kind;
    known?: (kind: Kind, headers: readonly string[]) => KnownColumns;
  } & FileChoice,
): Promise<ReadList> {
  const table = await readImportFile(file.bytes, file);
  const { headers, hidden } = table;
  const columns = columnsOf(
    headers,
    table.rows.map(({ cells }) => cells),
    hidden,
  );
  const known = (kind: Kind): KnownColumns =>
    table.hasHeader ? (file.known?.(kind, headers) ?? new Map()) : new Map();
  const kind = file.kind ?? guessKind(columns, known);
  const mapping = guessMapping(columns, kind, known(kind));
  const withheld: WithheldRow[] = [];
  const read: ReadCells = new Map();
  const rows: StoredRow[] = [];
  for (const [at, row] of table.rows.entries()) {
    await letOthersIn(at);
    const { cells, doubts } = mendWideRow(row, mapping, table.reading.delimiter);
    const { withheld: parts, ...clean } = cleanRow(kind, mapping, cells, [], read);
    const beyond = kind === "profiles" ? row.beyond.map((words) => scrub(words, "note").text) : row.beyond;
    if (parts.length > 0) withheld.push({ rowNo: row.no, withheld: parts });
    rows.push({
      rowNo: row.no,
      cells: { ...clean, doubts: doubts.map(quoting(clean.cells, beyond)) },
      corrections: {},
      decision: "auto",
      choices: {},
    });
  }
  return {
    kind,
    headers,
    mapping,
    rows,
    withheld,
    unread: unreadColumns(columns, mapping, known(kind)),
    hidden,
    reading: { ...table.reading, above: table.above, hasHeader: table.hasHeader },
  };
}

/** A doubt quotes the row as it is stored: what is withheld from a cell stands in no question either. */
const quoting =
  (cells: readonly string[], beyond: readonly string[]) =>
  (doubt: Doubt): Doubt => {
    if (doubt.code === "row.joined") return { ...doubt, words: cells[doubt.column ?? 0] ?? "" };
    if (doubt.code === "row.wider") return { ...doubt, words: [...cells, ...beyond].join("; ").slice(0, 300) };
    return doubt;
  };
