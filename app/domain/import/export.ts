import { changesOf } from "./again";
import { groups } from "./again-fields";
import { type CellWords, dayText, type ExportedPerson, waysToSay } from "./export-cells";
import {
  type Concern,
  concernOf,
  type ExportColumn,
  type ExportField,
  type ExportForm,
  isReadable,
  saidBy,
} from "./export-fields";
import { type PersonRecord, recordOf } from "./record";
import { readRow } from "./row";
import type { ImportContext } from "./types";

/** What of a person's history is news for a column. */
function concernsIn({ entries }: ExportedPerson): { concern: Concern; entry: ExportedPerson["entries"][number] }[] {
  return entries.flatMap((entry) => [
    ...groups
      .filter(
        ({ table, isOf, columns }) =>
          table === entry.table &&
          (isOf?.(entry.item) ?? true) &&
          (entry.operation !== "update" || columns === undefined || columns.some((one) => entry.columns.includes(one))),
      )
      .map(({ field }) => ({ concern: field as Concern, entry })),
    ...(entry.columns.includes("state") && entry.table === "candidate" ? [{ concern: "state" as const, entry }] : []),
    ...(entry.columns.includes("responsible_user_id") ? [{ concern: "responsible" as const, entry }] : []),
    ...(entry.table === "placement_stage" ? [{ concern: "path" as const, entry }] : []),
  ]);
}

/**
 * The cells of one person, only in the mapped columns; null for somebody of whom nothing in them changed. A cell that the
 * importer would read otherwise than the record stays empty, so that the file can be read again and changes nobody.
 */
export function exportRow(
  person: ExportedPerson,
  { columns, dates }: Pick<ExportForm, "columns" | "dates">,
  words: CellWords,
  context: ImportContext,
): string[] | null {
  const news = concernsIn(person).filter(({ concern }) => columns.some(({ field }) => concernOf[field] === concern));
  if (person.officeNo === "" || news.length === 0) return null;
  const entries = [...new Set(news.map(({ entry }) => entry))];
  const changed = {
    changedOn: dayText(
      entries.reduce((last, { day }) => (day > last ? day : last), ""),
      dates,
    ),
    changedWhat: columns
      .filter(({ field }) => news.some(({ concern }) => concern === concernOf[field]))
      .map(({ header }) => header)
      .join(", "),
    changedBy: [...new Set(entries.flatMap(({ by }) => by ?? []))].join(", "),
  };
  const hasSecondPhone = columns.some(({ field }) => field === "phone2");
  const ways = { ...waysToSay(person, { dates, hasSecondPhone }, words, context.reference), ...changed };
  return silentWhereReadOtherwise(
    columns.map(({ field }) => [ways[field]].flat().filter((text) => text !== "")),
    (cells) => readOtherwise(person.record, columns, cells, context),
    columns,
  );
}

/** The first way of saying each cell that is read as the record has it; where none is, the cell stays empty. */
function silentWhereReadOtherwise(
  ways: readonly (readonly string[])[],
  isReadOtherwise: (cells: readonly string[]) => ReadonlySet<ExportField>,
  columns: readonly ExportColumn[],
): string[] {
  const tried = ways.map(() => 0);
  for (;;) {
    const cells = ways.map((way, at) => way[tried[at] ?? 0] ?? "");
    const silent = isReadOtherwise(cells);
    const next = columns.flatMap(({ field }, at) =>
      silent.has(field) && (tried[at] ?? 0) + 1 < (ways[at]?.length ?? 0) ? [at] : [],
    );
    if (next.length === 0) return cells.map((text, at) => (silent.has(columns[at]?.field ?? "left") ? "" : text));
    for (const at of next) tried[at] = (tried[at] ?? 0) + 1;
  }
}

/** The fields whose cells the importer would read otherwise than they stand in the record, or ask about. */
function readOtherwise(
  known: PersonRecord,
  columns: readonly ExportColumn[],
  cells: readonly string[],
  context: ImportContext,
): ReadonlySet<ExportField> {
  const mapping = columns.map(({ field }) => (isReadable(field) ? field : "ignore"));
  const headers = columns.map(({ header }) => header);
  const reading = readRow("profiles", headers, mapping, { cells: [...cells], dropped: [] }, context);
  if (reading.verdict === "skipped" || reading.facts.kind !== "profiles") return new Set();
  const next = recordOf(reading.facts.profile, reading.findings);
  const earlier = { history: [], readAt: null, saidBefore: () => false };
  const changed = changesOf(known, next, earlier).map(({ field }) => field);
  const asked = next.questions.filter(
    ({ field, code, original }) =>
      original !== "" &&
      !known.questions.some((one) => one.field === field && one.code === code && one.original === original),
  );
  return new Set(
    columns
      .map(({ field }) => field)
      .filter(
        (field) =>
          changed.some((one) => saidBy(field).includes(one)) ||
          asked.some((one) => one.field === field || concernOf[one.field as ExportField] === concernOf[field]),
      ),
  );
}
