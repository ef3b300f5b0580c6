import pg from "pg";

/**
 * The column that was to name a row which does not exist, when a statement was refused for that reason; otherwise null.
 * A row that others still point at is not meant: removing it is a fault of ours.
 */
export function missingRow(error: unknown): string | null {
  if (!(error instanceof pg.DatabaseError) || error.code !== "23503" || !error.message.startsWith("insert or update"))
    return null;
  const { table = "", constraint = "" } = error;
  return constraint.startsWith(`${table}_`) ? constraint.slice(table.length + 1).replace(/_fkey$/, "") : constraint;
}
