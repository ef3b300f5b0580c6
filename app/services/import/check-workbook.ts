import { inflateRawSync } from "node:zlib";
import { refused } from "~/domain/errors";

/** Bytes; a workbook within the allowed number of rows never unpacks to this much. */
const maxUnpackedBytes = 40 * 1024 * 1024;
const maxEntries = 500;
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * Checks a workbook before it is parsed: unpacks every part up to a hard limit (the sizes a file states about itself
 * may be false) and refuses cells far outside the table, for which the parser would create millions of empty ones.
 * @returns the parts that say what its sheets are: name → XML
 * @throws AppError rule `import:file.bomb`, `.brokenWorkbook`, `.tooManyRows`, `.tooManyColumns`
 */
export function checkWorkbook(bytes: Uint8Array, limits: { rows: number; columns: number }): Map<string, string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = directory(file);
  if (!parts.some((part) => part.name.startsWith("xl/worksheets/"))) throw refused("import:file.notAList");
  let left = maxUnpackedBytes;
  const described = new Map<string, string>();
  for (const part of parts) {
    const content = unpack(file, part, left);
    left -= content.length;
    if (part.name.startsWith("xl/worksheets/")) checkCells(content.toString("latin1"), limits);
    if (/^xl\/(worksheets\/[^/]+\.xml|workbook\.xml|_rels\/workbook\.xml\.rels)$/.test(part.name))
      described.set(part.name, content.toString("utf8"));
  }
  return described;
}

type Part = { name: string; method: number; packed: number; offset: number };

function directory(file: Buffer): Part[] {
  const from = Math.max(0, file.length - 66_000);
  let end = -1;
  for (let at = file.length - 22; at >= from; at--) {
    if (file.readUInt32LE(at) !== endOfDirectory) continue;
    end = at;
    break;
  }
  if (end < 0) throw refused("import:file.brokenWorkbook");
  const count = file.readUInt16LE(end + 10);
  if (count > maxEntries) throw refused("import:file.bomb");
  const parts: Part[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== directoryEntry) throw refused("import:file.brokenWorkbook");
    const nameLength = file.readUInt16LE(at + 28);
    parts.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

function unpack(file: Buffer, part: Part, most: number): Buffer {
  if (part.offset + 30 > file.length) throw refused("import:file.brokenWorkbook");
  const start = part.offset + 30 + file.readUInt16LE(part.offset + 26) + file.readUInt16LE(part.offset + 28);
  const packed = file.subarray(start, start + part.packed);
  if (part.method === 0) {
    if (packed.length > most) throw refused("import:file.bomb");
    return packed;
  }
  if (part.method !== 8) throw refused("import:file.brokenWorkbook");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    const tooLong = cause instanceof RangeError || (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw refused(tooLong ? "import:file.bomb" : "import:file.brokenWorkbook");
  }
}

/** Column letters as a number: A = 1, Z = 26, AA = 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** How far beyond the limits a cell may stand by mistake, and rows that only look like rows: a format was dragged down. */
const strayRows = 100;
const strayColumns = 3;
const emptyRows = 20;

/** Refuses cells beyond the limits, and formatted empty cells much too far out. */
function checkCells(sheet: string, limits: { rows: number; columns: number }): void {
  for (const [, letters = "", row = ""] of sheet.matchAll(/<c\s[^>]*?\br="([A-Z]{1,7})(\d{1,9})"/g)) {
    if (Number(row) > limits.rows + strayRows) throw refused("import:file.tooManyRows", { limit: limits.rows });
    if (columnNumber(letters) > limits.columns * strayColumns)
      throw refused("import:file.tooManyColumns", { limit: limits.columns });
  }
  for (const [, row = ""] of sheet.matchAll(/<row\s[^>]*?\br="(\d{1,9})"/g)) {
    if (Number(row) > limits.rows * emptyRows) throw refused("import:file.tooManyRows", { limit: limits.rows });
  }
}
