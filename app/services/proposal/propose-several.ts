import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { sliceOf } from "~/domain/matching/shortlist/standing";
import { rankingForJob } from "~/facts/rank-for-job";
import { oneByOne } from "~/services/team/one-by-one";
import { type ProposeInput, proposeCandidate } from "./propose-candidate";

/** The result for one of several people: the proposal, or the code of the refusal. */
export type Outcome =
  | { candidateId: string; proposalId: string; mailed: boolean }
  | { candidateId: string; refused: string };

/**
 * Proposes several people from the list of a job in one go, best placed first, each under the same rules as a single proposal:
 * places, the company's cap, consent, law, reason. Somebody who cannot be proposed is returned with the refusal and
 * does not hold up the others; what was written for them is rolled back.
 * @returns one outcome per person, in the order they were tried
 * @throws anything but an expected refusal: then nobody is proposed
 */
export async function proposeSeveral(
  trx: Trx,
  actor: Staff,
  { jobId, people }: { jobId: string; people: readonly Pick<ProposeInput, "candidateId" | "overrideReason">[] },
  time: Clock,
): Promise<Outcome[]> {
  const { standing } = await rankingForJob(trx, jobId, time.today());
  const chosen = new Set(people.map((one) => one.candidateId));
  const group = standing.select(({ result }) => chosen.has(result.candidateId));
  const places = sliceOf(standing.inOrder(group), 0, chosen.size).map((one) => one.result.candidateId);
  const inOrder = people.toSorted((a, b) => places.indexOf(a.candidateId) - places.indexOf(b.candidateId));
  const outcomes = await oneByOne(trx, inOrder, (person) =>
    proposeCandidate(trx, actor, { jobId, fromList: true, ...person }, time),
  );
  return outcomes.map((one) => {
    const { candidateId } = one.item;
    return "refused" in one
      ? { candidateId, refused: one.refused }
      : { candidateId, proposalId: one.done.id, mailed: one.done.mailed };
  });
}
