import { sql } from "kysely";

/** The first day and the last one, both included, as PostgreSQL's date range; null: without end. */
export const dayRange = (start: string, lastDay: string | null) =>
  sql<string>`daterange(${start}::date, ${lastDay}::date, '[]')`;
