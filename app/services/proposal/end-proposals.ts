import { elevated, setReason, type Trx } from "#db/index.server";
import { type EndedProposal, endProposalRows } from "#db/repositories/proposal-ends";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { type ClosedReason, proposalStatus } from "~/domain/proposal/states";
import { queueMessage } from "~/services/message/queue-message";
import { syncSearch } from "~/services/search/sync-search";
import { cancelAppointments } from "~/services/support/cancel-appointments";
import { tellProposalEnded } from "./tell-proposal-ended";

type Which =
  | { jobId: string; reason: Exclude<ClosedReason, "started"> }
  | { jobId: string; candidateId: string; reason: "started" };

/**
 * Ends proposals that need no answer any more: those of a job that is filled, closed or over, or the one whose person
 * has started there. Their interviews are cancelled, the company and the people are told, and the specialist gets a
 * task.
 * @returns how many ended
 */
export async function endProposals(trx: Trx, actor: Actor, which: Which, time: Clock): Promise<number> {
  await setReason(trx, which.reason);
  const ended = await elevated(trx, actor, async () => {
    const move = proposalStatus.moveAll(which.reason === "started" ? "start" : "endWithJob", actor.role);
    const rows = await endProposalRows(trx, move, {
      jobId: which.jobId,
      candidateId: "candidateId" in which ? which.candidateId : null,
      closedReason: which.reason,
    });
    if (which.reason !== "started") {
      await cancelAppointments(
        trx,
        rows.map((row) => row.id),
        time,
      );
      for (const row of rows) await tellProposalEnded(trx, row, "closed", time);
      // a company that has just ended its own job saw on that page what happens to the proposals
      if (actor.role !== "employer") await tellCompany(trx, rows);
    }
    return rows;
  });
  for (const row of ended) await syncSearch(trx, "candidates", row.candidateId);
  return ended.length;
}

async function tellCompany(trx: Trx, ended: readonly EndedProposal[]): Promise<void> {
  const sent = ended.filter((row) => row.sentAt !== null);
  const [first] = sent;
  if (!first) return;
  await queueMessage(
    trx,
    { role: "system", name: "end-proposals" },
    {
      template: "proposal-ended",
      to: { employerId: first.employerId },
      refs: { proposalIds: sent.map((row) => row.id).join(" ") },
      uniqueKey: `proposal-ended/${first.id}`,
    },
  );
}
