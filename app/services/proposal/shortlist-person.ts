import type { Trx } from "#db/index.server";
import { addToShortlist, jobAndPersonExist, removeFromShortlist } from "#db/repositories/job-shortlist";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/**
 * Puts a person on the shortlist of a job, or takes them off. The shortlist belongs to the team: anybody in it may do
 * either, and doing it twice changes nothing.
 * @throws AppError not_found
 */
export async function shortlistPerson(
  trx: Trx,
  actor: Staff,
  input: { jobId: string; candidateId: string; on: boolean },
): Promise<void> {
  const { jobId, candidateId } = input;
  if (!(await jobAndPersonExist(trx, jobId, candidateId))) throw notFound("pair");
  if (input.on) await addToShortlist(trx, { jobId, candidateId, addedBy: actor.userId });
  else await removeFromShortlist(trx, { jobId, candidateId });
}
