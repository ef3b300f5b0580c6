import { type CompanyFacts, readCompany } from "./company";
import { byField, type Mapping } from "./headers";
import { type JobDraft, readJob } from "./job";
import { type ProfileFacts, readProfile } from "./profile";
import { type Doubt, isFooter } from "./table";
import { fold, tidy } from "./text";
import { dropped, error, type Finding, type ImportContext, type Kind, question } from "./types";

export type RowFacts =
  | { kind: "profiles"; profile: ProfileFacts }
  | { kind: "companies"; company: CompanyFacts }
  | { kind: "jobs"; job: JobDraft };

/** A row cleaned before it is written anywhere, what was removed from it, and what the file left open about it. */
export type CleanRow = {
  cells: string[];
  dropped: { column: number; category: string }[];
  doubts?: Doubt[];
  /** Columns in which a person has judged what is work. */
  decided?: number[];
};

/** Why a line of the list is not data. */
type SkipReason = "empty" | "sum" | "header" | "footer";

export type RowReading =
  /** not data: an empty line, a sum, a repeated header, a line under the list */
  | { verdict: "skipped"; reason: SkipReason; findings: Finding[] }
  | { verdict: "refused"; facts: RowFacts; findings: Finding[] }
  | { verdict: "good"; facts: RowFacts; findings: Finding[] };

/** The row with what somebody corrected in it; a cell or row that was looked at leaves nothing open. */
export function correctedRow(row: CleanRow, corrections: Readonly<Record<string, string>>): CleanRow {
  const isLookedAt = ({ column }: Doubt) =>
    column === null ? Object.keys(corrections).length > 0 : corrections[column] !== undefined;
  return {
    ...row,
    cells: row.cells.map((text, column) => corrections[column] ?? text),
    doubts: (row.doubts ?? []).filter((doubt) => !isLookedAt(doubt)),
  };
}

/** Reads one row: what to store, what to ask, what is wrong. Never throws, whatever the cells hold. */
export function readRow(
  kind: Kind,
  headers: readonly string[],
  mapping: Mapping,
  row: CleanRow,
  context: ImportContext,
): RowReading {
  const lost = row.dropped.map(({ column, category }) => dropped(mapping[column] ?? "row", category));
  const reason = skipReason(headers, row.cells);
  if (reason !== null) return { verdict: "skipped", reason, findings: lost };
  const fields = byField(mapping, row.cells);
  const { facts, findings } = factsOf(kind, fields, context);
  const doubts = (row.doubts ?? []).map((doubt) => findingOf(doubt, mapping));
  // an error cell is asked about once, not as missing as well
  const said = findings.filter(
    ({ original, field }) => original !== "" || !doubts.some((doubt) => doubt.field === field),
  );
  const all = [...said, ...doubts, ...lost];
  return { verdict: all.some((finding) => finding.level === "error") ? "refused" : "good", facts, findings: all };
}

/** A row that may have slipped is held back; an error cell and a mended comma are asked about. */
function findingOf({ column, code, words }: Doubt, mapping: Mapping): Finding {
  const target = column === null ? "row" : (mapping[column] ?? "row");
  const field = target === "ignore" || target.startsWith("sensitive.") ? "row" : target;
  return code === "row.wider" ? error(field, code, words) : question(field, code, words);
}

function factsOf(
  kind: Kind,
  fields: Map<string, string>,
  context: ImportContext,
): { facts: RowFacts; findings: Finding[] } {
  if (kind === "profiles") {
    const { value, findings } = readProfile(fields, context);
    return { facts: { kind, profile: value }, findings };
  }
  if (kind === "companies") {
    const { value, findings } = readCompany(fields, context);
    return { facts: { kind, company: value }, findings };
  }
  const { value, findings } = readJob(fields, context);
  return { facts: { kind, job: value }, findings };
}

/** Why a line of the spreadsheet is not data; null when it is. */
function skipReason(headers: readonly string[], cells: readonly string[]): SkipReason | null {
  const filled = cells.map((cell) => tidy(cell)).filter((cell) => cell !== "");
  if (filled.length === 0) return "empty";
  if (
    filled.length <= 4 &&
    filled.some((cell) => /^(summe|gesamt|anzahl|total|sum|zwischensumme|insgesamt)\b/.test(fold(cell)))
  )
    return "sum";
  if (isFooter(cells)) return "footer";
  const same = cells.filter((cell, column) => tidy(cell) !== "" && fold(cell) === fold(headers[column] ?? ""));
  return filled.length >= 2 && same.length === filled.length ? "header" : null;
}
