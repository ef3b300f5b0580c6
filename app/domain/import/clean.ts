import { isSensitive, type Mapping } from "./headers";
import type { CleanRow } from "./row";
import { scrub } from "./sensitive";
import { isBlank } from "./text";
import type { Kind } from "./types";

/** Free-text columns of people, in which anything may have been written. Names and dates are not searched. */
const LISTS = new Set([
  "street",
  "occupation",
  "skills",
  "wish",
  "hours",
  "mobility",
  "mailbox",
  "permission",
  "school",
]);

/**
 * Takes out what must never be written to the database, before the first write: whole columns (religion …) and the
 * parts of free texts that speak of health, religion, origin, family, debts or housing. Only the category is kept.
 * Columns without a field ("ignore") are cleaned like remarks, because nobody knows yet what they hold.
 */
export function cleanRow(kind: Kind, mapping: Mapping, cells: readonly string[]): CleanRow {
  const lost: CleanRow["dropped"] = [];
  const clean = cells.map((text, column) => {
    const target = mapping[column] ?? "ignore";
    if (isSensitive(target)) {
      if (!isBlank(text)) lost.push({ column, category: target.slice("sensitive.".length) });
      return "";
    }
    if (kind !== "profiles") return text;
    const remark = target === "remark" || target === "note" || target === "ignore";
    if (!remark && !LISTS.has(target)) return text;
    const { text: kept, dropped } = scrub(text, remark ? "remark" : "list");
    for (const category of dropped) if (!isHousingAddress(target, category)) lost.push({ column, category });
    return target === "street" ? streetWords(text, kept) : dropped.length > 0 ? kept : text;
  });
  return { cells: clean, dropped: lost };
}

/** What follows "c/o" goes without a word: naming the category would tell how the person lives. */
function isHousingAddress(target: string, category: string): boolean {
  return target === "street" && category === "housing";
}

/** "Sandstr. 94 c/o Unterkunft" → "Sandstr. 94 c/o": that post goes through somebody else is all that is kept. */
function streetWords(written: string, kept: string): string {
  const careOf = /^(.*?\bc\/\s?o\b).*$/i.exec(written);
  return careOf?.[1] ?? kept;
}
