import { sql } from "kysely";
import type { Trx } from "#db/index.server";

/** Companies to choose from, by name. */
export function employerNames(trx: Trx): Promise<{ id: string; name: string }[]> {
  return trx
    .selectFrom("employer")
    .select(["id", "name"])
    .where("state", "<>", "closed")
    .orderBy(sql`name collate "de-x-icu"`)
    .execute();
}
