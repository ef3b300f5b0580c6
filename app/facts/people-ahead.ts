import type { Trx } from "#db/index.server";
import { listSettled } from "#db/repositories/order-decisions";
import type { MatchResult } from "~/domain/matching/result";
import { isFree, topOfList } from "~/domain/proposal/order";
import { rankForJob } from "./rank-for-job";

/**
 * The free people in a job's list who have more points than this person, best first, and the first free one after them;
 * counted no further than the top of the list.
 */
export async function peopleAhead(
  trx: Trx,
  job: { id: string; places: number },
  person: MatchResult,
  today: string,
): Promise<{ ahead: MatchResult[]; next: MatchResult | null }> {
  const settled = await listSettled(trx, job.id);
  const others = (one: Parameters<typeof isFree>[0]) =>
    one.result.candidateId !== person.candidateId && isFree(one, settled);
  const want = topOfList(job.places) + 1;
  const { ranked } = await rankForJob(trx, job.id, today, { want, shown: others });
  const free = ranked.map((one) => one.result);
  return {
    ahead: free.filter((one) => one.score > person.score).slice(0, want - 1),
    next: free.find((one) => one.score <= person.score) ?? null,
  };
}
