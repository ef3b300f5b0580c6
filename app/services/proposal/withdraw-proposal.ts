import { elevated, setReason, type Trx } from "#db/index.server";
import { lockProposal, updateProposal } from "#db/repositories/proposals";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { mayChange, type ProposalState, type WithdrawReason } from "~/domain/proposal/states";
import { syncSearch } from "~/services/search/sync-search";
import { cancelAppointments } from "~/services/support/cancel-appointments";
import { tellCompanyWithdrawn } from "./tell-company-withdrawn";

/**
 * Takes a proposal back, for the person or for the office. The company stops seeing it with this transaction
 * and is told that it is gone, not why.
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
  if (!mayChange(proposal.state as ProposalState, "withdrawn")) throw refused("transition");
  await setReason(trx, input.reason);
  await updateProposal(trx, input.id, { state: "withdrawn", candidateReason: input.reason });
  await elevated(trx, actor, async () => {
    await cancelAppointments(trx, [input.id], time);
    await tellCompanyWithdrawn(trx, [proposal]);
  });
  await syncSearch(trx, "candidates", proposal.candidateId);
}
