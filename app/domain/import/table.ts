import { isKnownHeader } from "./known-headers";
import { sensitiveHeader } from "./sensitive";
import { fold, isBlank } from "./text";

/** What the file itself leaves open about a row: an error cell, a row with more cells than the header. */
export type Doubt = {
  /** the cell's column; null: the whole row */
  column: number | null;
  /** key below `findings` */
  code: "cell.error" | "row.wider" | "row.joined";
  words: string;
};

type Area = { row: number; column: number; rows: number; columns: number };

/** A sheet or a text file as rows of cells, before anybody knows where its header stands. */
export type Grid = {
  cells: string[][];
  /** cells that stand for several, counted from 0 */
  merged?: Area[];
  /** cells whose formula failed */
  errors?: { row: number; column: number; words: string }[];
  hiddenColumns?: number[];
  /** true where each cell knows its column: a row then never slips */
  positioned: boolean;
};

export type TableRow = {
  /** number of the row in the file, from 1 */
  no: number;
  cells: string[];
  doubts: Doubt[];
  /** cells beyond the header, of a row that may have slipped */
  beyond: string[];
};

export type Table = {
  headers: string[];
  rows: TableRow[];
  hidden: number[];
  /** rows above the header that are no part of the list */
  above: number;
  hasHeader: boolean;
};

/** A header stands within the first rows of a list. */
const headerWithin = 25;

/**
 * Finds the header of a list and the rows below it: title rows above are left out, two header rows become one name each
 * ("Deutsch" above "mündlich"), a merged cell stands for each of its rows, and a row with more cells than the header
 * keeps them apart instead of slipping. A list without a header gets the letters of its columns. Null when it is empty.
 */
export function tableOf(grid: Grid): Table | null {
  const cells = filledDown(grid);
  if (cells.every((row) => row.every(isEmpty))) return null;
  const header = headerOf(grid, cells);
  const body = cells.slice(header.below);
  const named = header.names.findLastIndex((name) => !isEmpty(name)) + 1;
  const filled = body.map((row) => row.findLastIndex((cell) => !isEmpty(cell)) + 1);
  const widest = Math.max(named, ...filled);
  const width = grid.positioned || named === 0 ? widest : named;
  const names = Array.from({ length: width }, (_, at) => header.names[at] ?? "");
  const rows = body.map((row, at): TableRow => {
    const no = header.below + at + 1;
    return {
      no,
      cells: Array.from({ length: width }, (_, column) => row[column] ?? ""),
      beyond: row.slice(width).slice(0, Math.max(0, (filled[at] ?? 0) - width)),
      doubts: (grid.errors ?? [])
        .filter(({ row: inRow, column }) => inRow + 1 === no && column < width)
        .map(({ column, words }) => ({ column, code: "cell.error", words })),
    };
  });
  return {
    headers: names.map((name, at) => (header.hasHeader ? name.trim() : letters(at))),
    rows,
    hidden: (grid.hiddenColumns ?? []).filter((column) => column < width),
    above: header.above,
    hasHeader: header.hasHeader,
  };
}

const isEmpty = (cell: string | undefined): boolean => (cell ?? "").trim() === "";

/** How people-like a sheet is: the known headers it has, and that there are rows below them. */
export function likeness(table: Table): number {
  const known = table.headers.filter(isHeaderWord).length;
  return known < 2 || table.rows.length === 0 ? 0 : known + Math.min(1, table.rows.length / 1000);
}

/** Merged cells below the header say the same for each of their rows; to the right they say it once. */
function filledDown({ cells, merged = [] }: Grid): string[][] {
  const filled = cells.map((row) => [...row]);
  for (const { row, column, rows } of merged) {
    const words = cells[row]?.[column] ?? "";
    for (let below = row + 1; below < row + rows; below++) {
      const line = filled[below];
      if (line) line[column] = words;
    }
  }
  return filled;
}

const isHeaderWord = (cell: string): boolean => isKnownHeader(cell) || sensitiveHeader(cell) !== null;

type Header = { names: string[]; above: number; below: number; hasHeader: boolean };

function headerOf(grid: Grid, cells: string[][]): Header {
  const first = cells.findIndex((row) => !row.every(isEmpty));
  const options = cells.slice(first, first + headerWithin).map((row, offset) => {
    const at = first + offset;
    const own = countKnown(row);
    const joined = at > first ? joinedNames(grid, cells[at - 1] ?? [], row, at - 1) : null;
    const together = joined === null ? 0 : countKnown(joined);
    return together > own && own >= 2
      ? { at, names: joined ?? row, known: together, from: at - 1 }
      : { at, names: row, known: own, from: at };
  });
  const best = options.reduce((winner, option) => (option.known > winner.known ? option : winner));
  const usual = median(cells.slice(first).map((row) => row.filter((cell) => !isEmpty(cell)).length));
  const enough =
    best.known >= 2 || (best.known === 1 && best.names.filter((cell) => !isEmpty(cell)).length >= usual / 2);
  if (enough && !best.names.some(isValue))
    return { names: best.names, above: best.from - first, below: best.at + 1, hasHeader: true };
  // no word is known: the first row as wide as the others, unless it holds data itself
  const at = cells.findIndex(
    (row) => row.filter((cell) => !isEmpty(cell)).length >= Math.max(1, Math.min(usual * 0.6, usual - 1)),
  );
  const row = cells[at] ?? [];
  return row.some(isValue)
    ? { names: [], above: at - first, below: at, hasHeader: false }
    : { names: row, above: at - first, below: at + 1, hasHeader: true };
}

const countKnown = (row: readonly string[]): number => new Set(row.filter(isHeaderWord).map(fold)).size;

/** A header never holds a day, a number of several digits or an address. */
const isValue = (cell: string): boolean =>
  /\d{4}[-./]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|^\D{0,3}\d[\d\s/.-]{4,}|\S@\S+\.\S/.test(cell.trim());

/** Names of a second header row with the word above them, where both together are a known column. */
function joinedNames(
  { merged = [] }: Grid,
  above: readonly string[],
  row: readonly string[],
  rowAt: number,
): string[] | null {
  const groups = above.filter((cell) => !isEmpty(cell));
  if (groups.length < 2 || groups.some(isValue)) return null;
  const width = Math.max(above.length, row.length);
  let group = "";
  return Array.from({ length: width }, (_, column) => {
    const name = (row[column] ?? "").trim();
    const area = merged.find(
      (each) => each.row === rowAt && column >= each.column && column < each.column + each.columns,
    );
    if (!isEmpty(above[column])) group = (above[column] ?? "").trim();
    else if (area !== undefined) group = (above[area.column] ?? "").trim();
    if (name === "") return area === undefined || area.column === column ? (above[column] ?? "") : "";
    const both = `${group} ${name}`.trim();
    return isHeaderWord(both) || !isHeaderWord(name) ? both : name;
  });
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.filter((number) => number > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** 0 → A, 25 → Z, 26 → AA, as spreadsheets call a column. */
function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** Lines under a list that are nobody: who made it, when, which page. */
export const isFooter = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => !isBlank(cell));
  return (
    filled.length <= 2 &&
    filled.some((cell) =>
      /^(erstellt|gedruckt|stand|seite|quelle|ausdruck|datei|legende|hinweis|vertraulich|created|printed|page|source|\*|©)(\b|[\s:*])/.test(
        cell.trim().toLowerCase(),
      ),
    )
  );
};
