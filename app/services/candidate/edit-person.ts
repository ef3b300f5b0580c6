import type { Trx } from "#db/index.server";
import { lockPersonState, movePerson, type PersonChange } from "#db/repositories/candidates";
import type { Staff } from "~/domain/actor";
import type { CandidateState } from "~/domain/candidate/sections";
import { candidateStatus } from "~/domain/candidate/states";
import { notFound, staleVersion } from "~/domain/errors";
import { syncSearch } from "~/services/search/sync-search";
import { editCandidate } from "./edit-candidate";

/**
 * Changes who the person is and how the record stands.
 * @param row.version the version the form was filled in from
 * @throws AppError not_found; conflict `stale` when somebody saved in between; rule `transition` at `state` where the
 *   record cannot get there from where it stands
 */
export async function editPerson(
  trx: Trx,
  actor: Staff,
  row: { id: string; version: number },
  { state, ...change }: PersonChange & { state: CandidateState },
): Promise<void> {
  const stored = await lockPersonState(trx, row.id);
  if (!stored) throw notFound("candidate");
  if (stored.version !== row.version) throw staleVersion({ table: "candidate", id: row.id });
  const move = candidateStatus.chosen(stored.state, state, actor.role);
  if (move === null) return editCandidate(trx, row, change);
  await movePerson(trx, move, row, change);
  await syncSearch(trx, "candidates", row.id);
}
