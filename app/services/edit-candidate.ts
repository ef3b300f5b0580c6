import type { Updateable } from "kysely";
import type { Trx } from "#db/index.server";
import type { Candidate } from "#db/schema";
import type { Staff } from "~/domain/actor";
import { notFound, staleVersion } from "~/domain/errors";
import { syncSearch } from "./sync-search";

type Editable = Omit<Updateable<Candidate>, "id" | "version" | "code" | "createdAt" | "updatedAt" | "waitingSince">;

/**
 * Changes facts of a record.
 * @param input.version the version the form was filled from
 * @throws AppError not_found; conflict `stale` when somebody saved in between
 */
export async function editCandidate(
  trx: Trx,
  _actor: Staff,
  input: { id: string; version: number },
  change: Editable,
): Promise<void> {
  const saved = await trx
    .updateTable("candidate")
    .set(change)
    .where("id", "=", input.id)
    .where("version", "=", input.version)
    .where("state", "<>", "erased")
    .returning("id")
    .executeTakeFirst();
  if (!saved) {
    const there = await trx.selectFrom("candidate").select("id").where("id", "=", input.id).executeTakeFirst();
    throw there ? staleVersion({ table: "candidate", id: input.id }) : notFound("candidate");
  }
  await syncSearch(trx, "candidates", input.id);
}
