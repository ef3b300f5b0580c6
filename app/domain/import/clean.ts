import { isSensitive, type Mapping } from "./headers";
import type { CleanRow } from "./row";
import { scrub } from "./sensitive";
import { isBlank } from "./text";
import type { Kind } from "./types";

/** Free-text columns about people, which may hold anything. Names and dates are not searched. */
const lists = new Set([
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
 * Removes what must never reach the database, before the first write: whole columns (religion …) and the parts of free
 * text about health, religion, origin, family, debts or housing. Only the category is kept. Columns that are ignored are
 * cleaned like remarks, because nobody knows what they hold.
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
    if (!remark && !lists.has(target)) return text;
    const { text: kept, dropped } = scrub(text, remark ? "remark" : "list");
    for (const category of dropped) if (!isHousingAddress(target, category)) lost.push({ column, category });
    return target === "street" ? streetWords(text, kept) : dropped.length > 0 ? kept : text;
  });
  return { cells: clean, dropped: lost };
}

/** What follows "c/o" is dropped without naming a category, which would say how the person lives. */
function isHousingAddress(target: string, category: string): boolean {
  return target === "street" && category === "housing";
}

/** "Sandstr. 94 c/o Unterkunft" → "Sandstr. 94 c/o": keeps only that letters go through somebody else. */
function streetWords(written: string, kept: string): string {
  const careOf = /^(.*?\bc\/\s?o\b).*$/i.exec(written);
  return careOf?.[1] ?? kept;
}
