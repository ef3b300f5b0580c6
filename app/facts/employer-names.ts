import { sql } from "kysely";
import type { Trx } from "#db/index.server";

/** Companies to choose from, by name: those one works with, or also those that are closed. */
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
