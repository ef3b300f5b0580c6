import { sql } from "kysely";

/**
 * Codes of ours as the list of an `in (…)`: written out, because only then does the planner use a partial index over
 * some of them.
 */
export const among = (codes: readonly string[]) => sql.join(codes.map((code) => sql.lit(code)));
