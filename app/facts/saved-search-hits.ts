import type { Trx } from "#db/index.server";
import { candidateListIds } from "#db/repositories/listed-people";
import type { Staff } from "~/domain/actor";
import { readCandidateList } from "~/domain/candidate/list-state";
import { readMatchList } from "~/domain/matching/list-state";
import { findPeople } from "./find-people";
import { jobMatchIds } from "./listed-for-job";

/**
 * Everybody the search's page would show its owner, found with the page's own parser and query.
 * @returns null when the search engine did not answer or another one answered instead: differences are then no news
 */
export async function savedSearchHits(
  trx: Trx,
  owner: Staff,
  { jobId, query }: { jobId: string | null; query: string },
  today: string,
): Promise<string[] | null> {
  const search = new URLSearchParams(query);
  const state = jobId === null ? readCandidateList(search) : readMatchList(search);
  const found = state.q ? await findPeople(trx, state.q, today) : null;
  if (found && (found.down || found.degraded)) return null;
  if (jobId === null)
    return candidateListIds(trx, owner, { ...readCandidateList(search), found: found?.people ?? null }, today);
  return jobMatchIds(trx, jobId, { ...readMatchList(search), found: found?.ids ?? null }, today);
}
