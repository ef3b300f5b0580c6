import { CsvError, parse } from "csv-parse/sync";
import { refused } from "~/domain/errors";
import { delimiters } from "~/domain/import/export-fields";
import { likeness, type Table, tableOf } from "~/domain/import/table";
import { decode, type Encoding, mustBeText } from "./decode";
import { readWorkbook, type WorkbookSheet } from "./read-workbook";

/** How a file was read: what its rows do not say themselves. */
export type FileReading = {
  /** how the bytes of a text were read; empty for workbooks */
  encoding: string;
  /** the sheet that was read; empty for texts */
  sheet: string;
  /** sheets that were left out, because they are hidden or hold no list */
  otherSheets: string[];
  /** the character between the cells of a text */
  delimiter: string;
};

/** A list as it stands in a file. */
export type FileTable = Table & { reading: FileReading };

/** What somebody chose after the first look at the file. */
export type FileChoice = { sheet?: string; encoding?: Encoding };

/**
 * Lists kept by hand stay far below these limits; anything larger is a different kind of file and would only keep
 * people waiting. Sizes in bytes and characters.
 */
export const limits = { bytes: 5 * 1024 * 1024, rows: 5000, columns: 100, cell: 10_000 } as const;

const zip = [0x50, 0x4b, 0x03, 0x04];
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

/**
 * Reads a list from its bytes: text with `;`, `,` or tab in the encodings that offices use, or the sheet of an .xlsx
 * workbook that somebody sees and that looks most like a list of people, companies or jobs. Where two sheets look alike,
 * or the letters can be read in two ways, it asks.
 * @throws AppError rule `import:file.*` when the file is no such list, too large, malicious or in doubt
 */
export async function readImportFile(bytes: Uint8Array, choice: FileChoice = {}): Promise<FileTable> {
  if (bytes.length === 0) throw refused("import:file.empty");
  if (bytes.length > limits.bytes) throw refused("import:file.tooLarge", { limit: limits.bytes / 1024 / 1024 });
  if (startsWith(bytes, oldExcel)) throw refused("import:file.oldExcel");
  if (startsWith(bytes, pdf)) throw refused("import:file.notAList");
  if (startsWith(bytes, zip)) return bestSheet(await readWorkbook(bytes, limits), choice.sheet);
  const { text, encoding, others } = decode(bytes, choice.encoding);
  mustBeText(text);
  const [likely, ...unlikely] = others;
  if (likely !== undefined)
    throw refused("import:file.whichLetters", {
      first: preview(likely.sample, likely.text),
      firstName: encoding,
      second: preview(likely.text, likely.sample),
      secondName: likely.encoding,
      more: unlikely.map((other) => other.encoding).join(", "),
    });
  const { cells, delimiter } = readCsv(text);
  const table = checked(tableOf({ cells, positioned: false }));
  return { ...table, reading: { encoding, sheet: "", otherSheets: [], delimiter } };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Words of a reading that the other one reads differently, for somebody to look at. */
function preview(text: string, other: string): string {
  const words = text.split(/[\s;,\t"]+/);
  const different = new Set(other.split(/[\s;,\t"]+/));
  return [...new Set(words.filter((word) => word !== "" && !different.has(word)))].slice(0, 4).join(", ").slice(0, 120);
}

/** The visible sheet that looks most like a list. @throws AppError rule `import:file.whichSheet` when two look alike */
function bestSheet(sheets: readonly WorkbookSheet[], wanted?: string): FileTable {
  const tables = sheets.flatMap((sheet) => {
    const table = tableOf(sheet.grid);
    return table === null ? [] : [{ ...sheet, table, score: likeness(table) }];
  });
  const chosen = tables.find(({ name }) => name === wanted);
  const seen = tables.filter(({ isHidden }) => !isHidden);
  const lists = seen.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const [first, second] = lists;
  // sheets with the same columns are parts of one list or two years of it: nobody can tell from outside
  if (chosen === undefined && first && second && Math.floor(second.score) >= Math.floor(first.score) - 1)
    throw refused("import:file.whichSheet", {
      sheets: lists.map(({ name, table }) => `${name} (${table.rows.length})`).join(", "),
    });
  const sheet = chosen ?? first ?? seen[0];
  if (sheet === undefined) throw refused("import:file.empty");
  const table = checked(sheet.table);
  const otherSheets = sheets.map(({ name }) => name).filter((name) => name !== sheet.name);
  return { ...table, reading: { encoding: "", sheet: sheet.name, otherSheets, delimiter: "" } };
}

const marks = [...delimiters, "|"] as const;
type Delimiter = (typeof marks)[number];

function readCsv(whole: string): { cells: string[][]; delimiter: Delimiter } {
  // spreadsheets write the delimiter into a line of its own, which is no part of the list
  const announced = /^\uFEFF?"?sep=([;,\t|])"?\r?(?:\n|$)/i.exec(whole);
  const text = announced ? whole.slice(announced[0].length) : whole;
  const delimiter = (announced?.[1] as Delimiter | undefined) ?? delimiterOf(text);
  try {
    const cells = parse(text, {
      bom: true,
      delimiter,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      recordDelimiter: ["\r\n", "\n", "\r"],
      maxRecordSize: limits.cell * limits.columns,
      to: limits.rows + 30,
    }) as string[][];
    return { cells: cells.map((row) => row.map(withoutApostrophe)), delimiter };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    if (cause.code === "CSV_MAX_RECORD_SIZE") throw refused("import:file.cellTooLong", { limit: limits.cell });
    throw refused("import:file.brokenQuotes", { line: Number((cause as { lines?: number }).lines ?? 0) });
  }
}

/** The apostrophe that keeps a spreadsheet from running a cell as a formula is no part of its words. */
const withoutApostrophe = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@\t\r]|[\d(])/, "");

/** The character that splits the lines most evenly, of equals the one that splits the first line most often. */
function delimiterOf(text: string): Delimiter {
  const counts = { "\t": 0, ";": 0, ",": 0, "|": 0 };
  let quoted = false;
  for (const character of text.slice(0, 20_000)) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === "\n" && marks.some((mark) => counts[mark] > 0)) break;
    const mark = marks.find((each) => each === character);
    if (mark) counts[mark]++;
  }
  return marks.reduce((best, mark) => (counts[mark] > counts[best] ? mark : best), counts["\t"] > 0 ? "\t" : ";");
}

/** @throws AppError rule `import:file.*` when the table is empty, or too large for a list kept by hand */
function checked(table: Table | null): Table {
  if (table === null) throw refused("import:file.empty");
  const { headers, rows } = table;
  if (headers.length > limits.columns) throw refused("import:file.tooManyColumns", { limit: limits.columns });
  if (rows.length > limits.rows) throw refused("import:file.tooManyRows", { limit: limits.rows });
  if (rows.length === 0) throw refused("import:file.noRows");
  for (const { no, cells, beyond } of rows) {
    const all = [...cells, ...beyond];
    if (all.some((cell) => cell.includes("\0"))) throw refused("import:file.binary");
    if (all.some((cell) => cell.length > limits.cell))
      throw refused("import:file.cellTooLong", { limit: limits.cell, line: no });
  }
  return { ...table, headers: headers.map((name) => name.slice(0, 120)) };
}
