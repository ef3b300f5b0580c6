import { sql } from "kysely";
import type { Trx } from "#db/index.server";

/** Companies to choose from, by name: those that are not closed, or all. */
export function employerNames(
  trx: Trx,
  { alsoClosed = false }: { alsoClosed?: boolean } = {},
): Promise<{ id: string; name: string }[]> {
  return trx
    .selectFrom("employer")
    .select(["id", "name"])
    .$if(!alsoClosed, (query) => query.where("state", "<>", "closed"))
    .orderBy(sql`name collate "de-x-icu"`)
    .execute();
}
