import { elevated, setReason, type Trx } from "#db/index.server";
import { lockProposal, moveProposal } from "#db/repositories/proposals";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, staleVersion } from "~/domain/errors";
import { proposalStatus, type WithdrawReason } from "~/domain/proposal/states";
import { syncSearch } from "~/services/search/sync-search";
import { cancelAppointments } from "~/services/support/cancel-appointments";
import { tellCompanyWithdrawn } from "./tell-company-withdrawn";

/**
 * Withdraws a proposal, for the person or for the office. The company stops seeing it with this transaction and is told
 * that it is withdrawn, not why.
 * @throws AppError not_found; conflict `stale`; rule `transition`
 */
export async function withdrawProposal(
  trx: Trx,
  actor: Staff,
  input: { id: string; version: number; reason: WithdrawReason },
  time: Clock,
): Promise<void> {
  const proposal = await lockProposal(trx, input.id);
  if (!proposal) throw notFound("proposal");
  if (proposal.version !== input.version) throw staleVersion();
  const move = proposalStatus.mustMove(proposal.state, "withdraw", actor.role);
  await setReason(trx, input.reason);
  await moveProposal(trx, move, input.id, { candidateReason: input.reason });
  await elevated(trx, actor, async () => {
    await cancelAppointments(trx, [input.id], time);
    await tellCompanyWithdrawn(trx, [proposal]);
  });
  await syncSearch(trx, "candidates", proposal.candidateId);
}
