import pg from "pg";

/**
 * The column that should have named a row but names none, when a statement was refused for that reason; otherwise null.
 * Deleting a row that others still point at does not count: that is a fault of ours.
 */
export function missingRow(error: unknown): string | null {
  if (!(error instanceof pg.DatabaseError) || error.code !== "23503" || !error.message.startsWith("insert or update"))
    return null;
  const { table = "", constraint = "" } = error;
  return constraint.startsWith(`${table}_`) ? constraint.slice(table.length + 1).replace(/_fkey$/, "") : constraint;
}
