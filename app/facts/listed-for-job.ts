import type { Trx } from "#db/index.server";
import { type Facets, personFacets } from "~/domain/matching/facets";
import { takeFrom } from "~/domain/matching/shortlist/standing";
import { type Ranking, rankingForJob } from "./rank-for-job";

/** Who belongs in the list. */
export type JobMatchChoice = {
  found: readonly string[] | null;
  withBlocked: boolean;
  withWorking: boolean;
  facets?: Facets;
};
/** A saved search looks at no more than the first of its list: further down nobody is news. */
const mostSaved = 400;

/**
 * Ids of everybody in the list, as far as a saved search looks.
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
  return takeFrom(ranking.standing.inOrder(shown), 0, mostSaved).map((one) => one.result.candidateId);
}

/**
 * The one definition of page and saved search: everybody whom the list could show, those of them the search found, and
 * those of these who fit what was chosen.
 */
export function groupsOf({ job, standing }: Ranking, choice: JobMatchChoice) {
  const { withWorking, facets = personFacets.none } = choice;
  const found = choice.found && new Set(choice.found);
  const withBlocked = choice.withBlocked || facets.blocks.some((value) => value === "access" || value === "law");
  const listed = standing.select(
    ({ result, row }) => (withBlocked || !job.open || !result.blocked) && (withWorking || !row.working),
  );
  const searched = found && standing.select(({ result }) => found.has(result.candidateId));
  const counted = searched ? listed.map((is, place) => (is && searched[place] ? 1 : 0)) : listed;
  return { listed, counted, shown: standing.fitting(counted, facets) };
}
