/** The row of a list that stands open beside it. */
export type OpenRow<Row> = {
  row: Row | null;
  /** the address names it; else it is only the first */
  chosen: boolean;
};

/** The row the address names, else the first. */
export function openRow<Row>(rows: readonly Row[], asked: (row: Row) => boolean): OpenRow<Row> {
  const named = rows.find(asked);
  return { row: named ?? rows[0] ?? null, chosen: named !== undefined };
}
