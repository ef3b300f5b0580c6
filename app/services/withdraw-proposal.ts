import { elevated, setReason, type Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { mayChange, type ProposalState, type WithdrawReason } from "~/domain/proposal/states";
import { syncSearch } from "./sync-search";
import { tellCompanyWithdrawn } from "./tell-company-withdrawn";
import { cancelAppointments } from "./withdraw-consent";

/**
 * Takes a proposal back, for the person or for the office. The company stops seeing it with this transaction
 * and is told that it is gone, not why.
 * @throws AppError not_found; conflict `stale`; rule `transition`
 */
export async function withdrawProposal(
  trx: Trx,
  actor: Staff,
  input: { id: string; version: number; reason: WithdrawReason },
): Promise<void> {
  const proposal = await trx
    .selectFrom("proposal")
    .select(["id", "state", "version", "candidateId", "employerId", "sentAt"])
    .where("id", "=", input.id)
    .forUpdate()
    .executeTakeFirst();
  if (!proposal) throw notFound("proposal");
  if (proposal.version !== input.version) throw staleVersion();
  if (!mayChange(proposal.state as ProposalState, "withdrawn")) throw refused("transition");
  await setReason(trx, input.reason);
  await trx
    .updateTable("proposal")
    .set({ state: "withdrawn", candidateReason: input.reason })
    .where("id", "=", input.id)
    .execute();
  await cancelAppointments(trx, [input.id]);
  await elevated(trx, actor, () => tellCompanyWithdrawn(trx, [proposal]));
  await syncSearch(trx, "candidates", proposal.candidateId);
}
