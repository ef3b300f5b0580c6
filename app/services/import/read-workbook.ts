import readWorkbookFile from "read-excel-file/node";
import { refused } from "~/domain/errors";
import type { Grid } from "~/domain/import/table";
import { checkWorkbook } from "./check-workbook";

/** A sheet of a workbook, and whether whoever opens the file sees it. */
export type WorkbookSheet = { name: string; isHidden: boolean; grid: Grid };

/**
 * The sheets of an .xlsx workbook in their order: dates as ISO dates, times as HH:MM, formulas as the value they show,
 * numbers in full ("4.9E+11" is a telephone number), with what the cells' text does not say: merged cells, hidden
 * columns and formulas that failed.
 * @throws AppError rule `import:file.*`
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: { rows: number; columns: number },
): Promise<WorkbookSheet[]> {
  const parts = checkWorkbook(bytes, limits);
  const sheets = await readWorkbookFile<string>(Buffer.from(bytes), { parseNumber: wholeNumber }).catch(
    (cause: unknown) => {
      if (cause instanceof Error) throw refused("import:file.brokenWorkbook");
      throw cause;
    },
  );
  const described = describedSheets(parts);
  return sheets.map(({ sheet, data }) => {
    const own = described.get(sheet);
    const xml = own?.xml ?? "";
    return {
      name: sheet,
      isHidden: own?.isHidden ?? false,
      grid: {
        cells: (data as unknown[][]).map((row) => row.map(cellText)),
        merged: mergedCells(xml),
        errors: errorCells(xml),
        hiddenColumns: hiddenColumns(xml),
        positioned: true,
      },
    };
  });
}

/** A number as its file writes it, without exponent and without what binary fractions add: 14.499999999999998 is 14.5. */
function wholeNumber(written: string): string {
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  const short = String(Number(number.toPrecision(15)));
  return short.includes("e") ? written : short;
}

/** Dates before this year are times of day: spreadsheets count them from the day zero. */
const firstYear = 1905;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return "";
  const [day = "", time = ""] = roundedToMinute(value).toISOString().split("T");
  const clock = time.slice(0, 5);
  if (value.getUTCFullYear() < firstYear) return clock;
  return clock === "00:00" ? day : `${day} ${clock}`;
}

/** A fraction of a day is rarely a whole minute in binary. */
const roundedToMinute = (value: Date): Date => new Date(Math.round(value.getTime() / 60_000) * 60_000);

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** Each sheet's own part, and whether it is hidden, by its name. */
function describedSheets(parts: ReadonlyMap<string, string>): Map<string, { isHidden: boolean; xml: string }> {
  const targets = new Map<string, string>();
  for (const [tag] of (parts.get("xl/_rels/workbook.xml.rels") ?? "").matchAll(/<Relationship\s[^>]*>/g))
    targets.set(attribute(tag, "Id"), attribute(tag, "Target").replace(/^\/?(xl\/)?/, "xl/"));
  const sheets = new Map<string, { isHidden: boolean; xml: string }>();
  for (const [tag] of (parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet\s[^>]*>/g))
    sheets.set(unescaped(attribute(tag, "name")), {
      isHidden: /^(hidden|veryHidden)$/.test(attribute(tag, "state")),
      xml: parts.get(targets.get(attribute(tag, "r:id")) ?? "") ?? "",
    });
  return sheets;
}

function address(reference: string): { row: number; column: number } {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}

/** A merge over more rows than a list has would only cost time. */
const mostMerged = 2000;

function mergedCells(xml: string): NonNullable<Grid["merged"]> {
  return [...xml.matchAll(/<mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)]
    .slice(0, mostMerged)
    .map(([, from = "A1", to = "A1"]) => {
      const [start, end] = [address(from), address(to)];
      return { ...start, rows: end.row - start.row + 1, columns: end.column - start.column + 1 };
    });
}

function errorCells(xml: string): NonNullable<Grid["errors"]> {
  return [...xml.matchAll(/<c\s([^>]*?)>(?:(?!<\/c>)[\s\S]){0,2000}?<v>(#[^<]{1,20})<\/v>/g)].flatMap(
    ([, tag = "", words = ""]) => (/ ?t="e"/.test(tag) ? [{ ...address(attribute(` ${tag}`, "r")), words }] : []),
  );
}

function hiddenColumns(xml: string): number[] {
  const tags = xml.slice(0, xml.indexOf("<sheetData")).matchAll(/<col\s[^>]*>/g);
  return [...tags].flatMap(([tag]) => {
    if (!/\shidden="(1|true)"/.test(tag)) return [];
    const from = Number(attribute(tag, "min"));
    const to = Math.min(Number(attribute(tag, "max")), from + 200);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from - 1 + at);
  });
}
