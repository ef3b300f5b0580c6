import { CsvError, parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { refused } from "~/domain/errors";
import { checkWorkbook } from "./check-workbook";

/** Rows of a file as text, header first. */
export type SheetRows = { headers: string[]; rows: string[][] };

/**
 * Lists kept by hand stay far below these limits; anything larger is a different kind of file and would only keep
 * people waiting. Sizes in bytes and characters.
 */
export const limits = { bytes: 5 * 1024 * 1024, rows: 5000, columns: 100, cell: 10_000 } as const;

const zip = [0x50, 0x4b, 0x03, 0x04];
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

/**
 * Reads a list from its bytes: CSV with `;`, `,` or tab in UTF-8, UTF-16 or Windows-1252, or the first sheet of an
 * .xlsx workbook (dates as ISO dates, formulas as the value they show).
 * @throws AppError rule `import:file.*` when the file is no such list, too large or malicious
 */
export async function readImportFile(bytes: Uint8Array): Promise<SheetRows> {
  if (bytes.length === 0) throw refused("import:file.empty");
  if (bytes.length > limits.bytes) throw refused("import:file.tooLarge", { limit: limits.bytes / 1024 / 1024 });
  if (startsWith(bytes, oldExcel)) throw refused("import:file.oldExcel");
  if (startsWith(bytes, pdf)) throw refused("import:file.notAList");
  const cells = startsWith(bytes, zip) ? await readWorkbook(bytes) : readCsv(decode(bytes));
  return asSheet(cells);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** By byte order mark if there is one; else UTF-8 if valid, else Windows-1252, in which any byte is valid. */
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return new TextDecoder("windows-1252").decode(bytes);
    throw cause;
  }
}

function readCsv(text: string): string[][] {
  if (text.includes("\0")) throw refused("import:file.binary");
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      recordDelimiter: ["\r\n", "\n", "\r"],
      maxRecordSize: limits.cell * limits.columns,
      to: limits.rows + 2,
    }) as string[][];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    if (cause.code === "CSV_MAX_RECORD_SIZE") throw refused("import:file.cellTooLong", { limit: limits.cell });
    throw refused("import:file.brokenQuotes", { line: Number((cause as { lines?: number }).lines ?? 0) });
  }
}

/** The character that splits the first line most often, outside quotes. */
function delimiterOf(text: string): ";" | "," | "\t" {
  const counts = { ";": 0, ",": 0, "\t": 0 };
  let quoted = false;
  for (const character of text.slice(0, 20_000)) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === "\n" && counts[";"] + counts[","] + counts["\t"] > 0) break;
    if (character === ";" || character === "," || character === "\t") counts[character]++;
  }
  if (counts[";"] === 0 && counts[","] === 0 && counts["\t"] === 0) return ";";
  if (counts["\t"] >= counts[";"] && counts["\t"] >= counts[","]) return "\t";
  return counts[";"] >= counts[","] ? ";" : ",";
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  checkWorkbook(bytes, limits);
  const rows: unknown[][] = await readSheet<string>(Buffer.from(bytes), { parseNumber: (written) => written }).catch(
    (cause: unknown) => {
      if (cause instanceof Error) throw refused("import:file.brokenWorkbook");
      throw cause;
    },
  );
  return rows.map((row) => row.map(cellText));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value);
}

/** Header and data rows of equal width, without empty columns at the end and empty lines before the header. */
function asSheet(cells: string[][]): SheetRows {
  const start = cells.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const header = cells[start];
  if (header === undefined) throw refused("import:file.empty");
  const used = cells.slice(start);
  const width = Math.max(...used.map((row) => row.findLastIndex((cell) => cell.trim() !== "") + 1));
  if (width > limits.columns) throw refused("import:file.tooManyColumns", { limit: limits.columns });
  if (used.length - 1 > limits.rows) throw refused("import:file.tooManyRows", { limit: limits.rows });
  if (used.length < 2) throw refused("import:file.noRows");
  for (const [at, row] of used.entries()) {
    if (row.some((cell) => cell.includes("\0"))) throw refused("import:file.binary");
    if (row.some((cell) => cell.length > limits.cell))
      throw refused("import:file.cellTooLong", { limit: limits.cell, line: start + at + 1 });
  }
  const full = (row: string[]) => Array.from({ length: width }, (_, column) => row[column] ?? "");
  return { headers: full(header).map((name) => name.trim().slice(0, 120)), rows: used.slice(1).map(full) };
}
