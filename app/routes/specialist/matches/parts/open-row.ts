import { useSearchParams } from "@remix-run/react";

/** Which row stands open: the one the address names, else the first that is still open to choose. */
export function useOpenRow<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  isSettled: (row: Row) => boolean = () => false,
): { row: Row | null; chosen: boolean } {
  const [search] = useSearchParams();
  const named = rows.find((row) => idOf(row) === search.get("open"));
  return { row: named ?? rows.find((row) => !isSettled(row)) ?? rows[0] ?? null, chosen: named !== undefined };
}
