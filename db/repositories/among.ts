import { sql } from "kysely";

/** Codes of ours as the list of an `in (…)`: written out, because only then an index over some of them is found. */
export const among = (codes: readonly string[]) => sql.join(codes.map((code) => sql.lit(code)));
