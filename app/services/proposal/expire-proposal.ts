import { setReason, type Trx } from "#db/index.server";
import { lockUnanswered } from "#db/repositories/proposal-ends";
import { moveProposal } from "#db/repositories/proposals";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import type { OwnReason } from "~/domain/history";
import { deadlineSteps } from "~/domain/proposal/deadlines";
import { proposalStatus } from "~/domain/proposal/states";
import { queueMessage } from "~/services/message/queue-message";
import { syncSearch } from "~/services/search/sync-search";
import { tellProposalEnded } from "./tell-proposal-ended";

/**
 * Ends a proposal that is still unanswered long after its last day: the place becomes free for somebody else, and the
 * company and the person are told. Running it twice changes nothing.
 * @returns whether it ended now
 */
export async function expireProposal(
  trx: Trx,
  actor: Extract<Actor, { role: "system" }>,
  id: string,
  time: Clock,
): Promise<boolean> {
  const proposal = await lockUnanswered(trx, id);
  const today = time.today();
  if (!proposal?.answerDueOn || !deadlineSteps(proposal.answerDueOn, today).includes("expire")) return false;
  await setReason(trx, "noAnswer" satisfies OwnReason);
  await moveProposal(trx, proposalStatus.mustMove(proposal.state, "expire", actor.role), id, {});
  await tellProposalEnded(trx, proposal, "expired", time);
  await queueMessage(trx, actor, {
    template: "proposal-ended",
    to: { employerId: proposal.employerId },
    refs: { proposalIds: id },
    uniqueKey: `proposal-ended/${id}`,
  });
  await syncSearch(trx, "candidates", proposal.candidateId);
  return true;
}
