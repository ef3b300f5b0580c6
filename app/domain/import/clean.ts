import { hitsOf } from "../remark/hits";
import type { RemarkKind } from "../remark/read";
import { droppedOf, type Piece, type Scrubbed, scrub } from "../remark/scrub";
import { isSensitive, type Mapping } from "./headers";
import type { CleanRow } from "./row";
import { isBlank } from "./text";
import type { Kind } from "./types";

/** Free-text columns about people, which may hold anything. Names and dates are not searched. */
const lists = new Set(["occupation", "skills", "wish", "hours", "mobility", "mailbox", "permission", "school"]);

/** How a column is read; null where nothing private is looked for. */
export function kindOf(target: string): RemarkKind | null {
  if (target === "remark") return "remark";
  if (target === "note" || target === "ignore") return "note";
  return lists.has(target) ? "cell" : null;
}

/** Text of a cell that is not stored with its row: whole, with what becomes of each part. */
export type Withheld = { column: number; pieces: Piece[] };

/**
 * Takes out what must not reach the database, before the first write: whole columns (religion …), and the parts of free text
 * that say something of health, religion, origin, family, debts or housing. Of these only the category is kept in the row;
 * the parts themselves, and those that only a person can judge, are handed back to be sealed until somebody has seen them.
 * Columns that are ignored are read too, because nobody knows what they hold.
 * @param decided columns whose words a person has already judged
 * @param read what was read of the rows before, shared by the rows of one list: a cell that stands in many is read once
 */
export function cleanRow(
  kind: Kind,
  mapping: Mapping,
  cells: readonly string[],
  decided: readonly number[] = [],
  read: ReadCells = new Map(),
): CleanRow & { withheld: Withheld[] } {
  const lost: CleanRow["dropped"] = [];
  const withheld: Withheld[] = [];
  const clean = cells.map((text, column) => {
    const target = mapping[column] ?? "ignore";
    if (isSensitive(target)) {
      if (!isBlank(text)) lost.push({ column, category: target.slice("sensitive.".length) });
      return "";
    }
    if (kind !== "profiles" || isBlank(text) || decided.includes(column)) return text;
    if (target === "street") return streetWords(text);
    const reads = kindOf(target);
    if (reads === null) return text;
    const { text: kept, pieces } = scrubbedOnce(read, text, reads);
    if (pieces.every(({ fate }) => fate === "kept")) return text;
    for (const category of droppedOf(pieces)) lost.push({ column, category });
    withheld.push({ column, pieces });
    return kept;
  });
  return { cells: clean, dropped: lost, withheld };
}

/** What cells of one list were read as. */
export type ReadCells = Map<string, Scrubbed>;

function scrubbedOnce(read: ReadCells, text: string, kind: RemarkKind): Scrubbed {
  const key = `${kind} ${text}`;
  const known = read.get(key) ?? scrub(text, kind);
  read.set(key, known);
  return known;
}

/**
 * "Sandstr. 94 c/o Unterkunft" → "Sandstr. 94 c/o": keeps only that letters go through somebody else, and no address of a
 * home, without naming a category, which would say how the person lives.
 */
function streetWords(written: string): string {
  const careOf = /^(.*?\bc\/\s?o\b).*$/i.exec(written);
  if (careOf?.[1] !== undefined) return careOf[1];
  return hitsOf(written).some(({ topic, weight }) => topic === "housing" && weight !== "seldom") ? "" : written;
}
