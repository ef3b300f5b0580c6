import type { Trx } from "#db/index.server";
import { findPersonState, type PersonChange, updatePerson } from "#db/repositories/candidates";
import { notFound, staleVersion } from "~/domain/errors";
import { syncSearch } from "~/services/search/sync-search";

/**
 * Changes facts of a record.
 * @param input.version the version the form was filled in from
 * @throws AppError not_found; conflict `stale` when somebody saved in between
 */
export async function editCandidate(
  trx: Trx,
  input: { id: string; version: number },
  change: PersonChange,
): Promise<void> {
  if (!(await updatePerson(trx, input, change))) {
    const there = (await findPersonState(trx, input.id)) !== undefined;
    throw there ? staleVersion({ table: "candidate", id: input.id }) : notFound("candidate");
  }
  await syncSearch(trx, "candidates", input.id);
}
