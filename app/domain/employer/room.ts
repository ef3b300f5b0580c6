/** A part of a page: how many rows it has, and whether every one of them must be seen. */
type Part = { rows: number; whole: boolean };

/**
 * How many rows of each part are shown, so that all parts fit into so many lines. A part takes a line for its heading
 * and, where rows are left out, one that says so. The longest part gives way first, down to one row; what must be whole
 * stays whole, even when the page then is longer.
 */
export function roomFor(parts: readonly Part[], lines: number): number[] {
  const shown = parts.map(({ rows }) => rows);
  const linesOf = (at: number) => {
    const rows = shown[at] ?? 0;
    return rows === 0 ? 0 : 1 + rows + (rows < (parts[at]?.rows ?? 0) ? 1 : 0);
  };
  const taken = () => shown.reduce((sum, _, at) => sum + linesOf(at), 0);
  while (taken() > lines) {
    const longest = shown.reduce<number | null>((best, rows, at) => {
      // leaving out one row alone wins no line
      const gives = !parts[at]?.whole && rows > (rows === parts[at]?.rows ? 2 : 1);
      return gives && (best === null || rows > (shown[best] ?? 0)) ? at : best;
    }, null);
    if (longest === null) break;
    const rows = shown[longest] ?? 0;
    shown[longest] = rows === parts[longest]?.rows ? rows - 2 : rows - 1;
  }
  return shown;
}
