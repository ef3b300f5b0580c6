import type { Trx } from "#db/index.server";
import { listSettled } from "#db/repositories/order-decisions";
import type { MatchResult } from "~/domain/matching/result";
import { inBoth, sliceOf } from "~/domain/matching/shortlist/standing";
import { isFree, topOfList } from "~/domain/proposal/order";
import { listOf } from "./listed-for-job";
import { rankingForJob } from "./rank-for-job";

/**
 * The free people in a job's list who have more points than this person, best first, and the first free one after them,
 * counted no further than the top of the list; and the person's own place in it, as its pages show it.
 */
export async function peopleAhead(
  trx: Trx,
  job: { id: string; places: number },
  person: MatchResult,
  today: string,
): Promise<{ ahead: MatchResult[]; next: MatchResult | null; place: number | null }> {
  const settled = await listSettled(trx, job.id);
  const others = (one: Parameters<typeof isFree>[0]) =>
    one.result.candidateId !== person.candidateId && isFree(one, settled);
  const want = topOfList(job.places) + 1;
  const ranking = await rankingForJob(trx, job.id, today);
  const { standing } = ranking;
  const group = inBoth(ranking.open, standing.select(others));
  const first = sliceOf(standing.inOrder(group), 0, want).map((one) => one.result.candidateId);
  const free = (await ranking.people(first)).map((one) => one.result);
  const own = standing.find(person.candidateId);
  const list = listOf(ranking);
  return {
    place: own && standing.holds(person.candidateId, list) ? standing.before(own, list) + 1 : null,
    ahead: free.filter((one) => one.score > person.score).slice(0, want - 1),
    next: free.find((one) => one.score <= person.score) ?? null,
  };
}
