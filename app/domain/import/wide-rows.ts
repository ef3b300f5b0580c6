import { misfit } from "./column-values";
import type { Mapping } from "./headers";
import type { Doubt, TableRow } from "./table";

/** More cells than this beyond the header are no slip. */
const mostBeyond = 3;

/**
 * A row with more cells than the header holds a comma that nobody quoted: "14,50", "Hauptstr. 4, Hinterhof". The cells
 * are joined where exactly one way lets all others fit their columns, and the row asks whether that is right; otherwise
 * the row is held back until somebody looks at it. It never slips silently.
 */
export function mendWideRow(row: TableRow, mapping: Mapping, delimiter: string): Pick<TableRow, "cells" | "doubts"> {
  if (row.beyond.length === 0) return row;
  const all = [...row.cells, ...row.beyond];
  const ways = row.beyond.length > mostBeyond ? [] : joinings(all, row.beyond.length, delimiter);
  const costs = ways.map((way) =>
    way.cells.reduce((sum, cell, at) => sum + misfit(mapping[at] ?? "", cell), -way.likely),
  );
  const least = Math.min(...costs);
  const best = ways.filter((_, at) => costs[at] === least);
  const [only] = best;
  const fits = only !== undefined && least < 0.5 && best.length === 1;
  const doubts: Doubt[] = fits
    ? only.joined.map((column) => ({ column, code: "row.joined", words: only.cells[column] ?? "" }))
    : [{ column: null, code: "row.wider", words: all.join(`${delimiter} `).slice(0, 300) }];
  return { cells: fits ? only.cells : row.cells, doubts: [...row.doubts, ...doubts] };
}

type Joining = { cells: string[]; joined: number[]; likely: number };

/** All ways to join so many neighbours, with how likely each join is by itself. */
function joinings(cells: readonly string[], times: number, delimiter: string): Joining[] {
  if (times === 0) return [{ cells: [...cells], joined: [], likely: 0 }];
  const ways = new Map<string, Joining>();
  for (const shorter of joinings(cells, times - 1, delimiter))
    for (let at = 0; at + 1 < shorter.cells.length; at++) {
      const [left = "", right = ""] = [shorter.cells[at], shorter.cells[at + 1]];
      const joined = [...shorter.cells.slice(0, at), `${left}${delimiter}${right}`, ...shorter.cells.slice(at + 2)];
      const columns = [...shorter.joined.map((column) => (column > at ? column - 1 : column)), at];
      ways.set(joined.join("\u0000"), {
        cells: joined,
        joined: [...new Set(columns)],
        likely: shorter.likely + likelihood(left, right),
      });
    }
  return [...ways.values()];
}

/** "14" and "50" are one amount; words after a space go on from the cell before. */
function likelihood(left: string, right: string): number {
  if (/(?:^|\D)\d{1,3}$/.test(left) && /^\d{1,2}(?:\D|$)/.test(right)) return 0.6;
  return /\p{L}|\d/u.test(left) && /^\s+\S/.test(right) ? 0.4 : 0;
}
