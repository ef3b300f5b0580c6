import type { Trx } from "#db/index.server";
import { findJobTitle } from "#db/repositories/saved-searches";
import { notFound } from "~/domain/errors";
import { matchReference } from "~/facts/match-reference";

/** What the form for a new search shows: the job, if it is about one, and the filters. @throws AppError not_found */
export async function newSearch(trx: Trx, jobId: string | null) {
  const job = jobId === null ? null : await findJobTitle(trx, jobId);
  if (job === undefined) throw notFound("job");
  const { names } = await matchReference(trx);
  return { jobTitle: job?.title ?? null, names };
}
