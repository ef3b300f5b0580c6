import type { Trx } from "#db/index.server";
import { type Facets, personFacets } from "~/domain/matching/facets";
import { type Group, inBoth, sliceOf } from "~/domain/matching/shortlist/standing";
import { type Ranking, rankingForJob } from "./rank-for-job";

/** Who is to be in the list. */
export type JobMatchChoice = {
  found: readonly string[] | null;
  withBlocked: boolean;
  withWorking: boolean;
  facets?: Facets;
};
/** A saved search only watches the top of its list: further down nobody is news. */
const maxSaved = 400;

/**
 * Ids of everybody in the part of the list that a saved search watches.
 * @returns null when the index could not say who they are
 */
export async function jobMatchIds(
  trx: Trx,
  jobId: string,
  choice: JobMatchChoice,
  today: string,
): Promise<string[] | null> {
  const ranking = await rankingForJob(trx, jobId, today);
  if (ranking.crowd?.indexDown) return null;
  const { shown } = groupsOf(ranking, choice);
  return sliceOf(ranking.standing.inOrder(shown), 0, maxSaved).map((one) => one.result.candidateId);
}

/** Who can be chosen for a job, without any filter: everybody's rank is their place in this list. */
export const listOf = ({ job, standing, open }: Ranking): Group =>
  job.open
    ? inBoth(
        open,
        standing.select(({ result }) => !result.blocked),
      )
    : open;

/**
 * The one definition for the page and for saved searches: everybody the list can show, those of them the search found,
 * and those of these who match the chosen facets.
 */
export function groupsOf({ job, standing }: Ranking, choice: JobMatchChoice) {
  const { withWorking, facets = personFacets.none } = choice;
  const found = choice.found && new Set(choice.found);
  const withBlocked = choice.withBlocked || facets.blocks.some((value) => value === "access" || value === "law");
  const listed = standing.select(
    ({ result, row }) => (withBlocked || !job.open || !result.blocked) && (withWorking || !row.working),
  );
  const searched = found && standing.select(({ result }) => found.has(result.candidateId));
  const counted = searched ? inBoth(listed, searched) : listed;
  return { listed, counted, shown: standing.fitting(counted, facets) };
}
