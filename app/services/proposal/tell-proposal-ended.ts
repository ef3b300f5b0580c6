import type { Trx } from "#db/index.server";
import { type EndedProposal, findPersonToTell, responsibleFor } from "#db/repositories/proposal-ends";
import { addStep } from "#db/repositories/support-step";
import type { Clock } from "~/config/clock";
import { type Channel, type Mailbox, reachability } from "~/domain/reachability/channels";
import { queueMessage } from "~/services/message/queue-message";

const system = { role: "system", name: "proposal-ended" } as const;

/**
 * Tells the person in their own language that an offer is over, and gives whoever accompanies them a task for today, so
 * that nobody learns it from a page alone and the next offer gets planned. A proposal that was never sent is not
 * mentioned to the person; the specialist still gets the task. The caller must already run elevated.
 */
export async function tellProposalEnded(
  trx: Trx,
  proposal: EndedProposal,
  how: "closed" | "expired",
  time: Clock,
): Promise<void> {
  const today = time.today();
  const person = await findPersonToTell(trx, proposal.candidateId);
  if (proposal.sentAt !== null) {
    await queueMessage(trx, system, {
      template: "offer-ended",
      to: { candidateId: proposal.candidateId },
      refs: { proposalId: proposal.id },
      uniqueKey: `offer-ended/${proposal.id}`,
    });
  }
  const reach = reachability({ mailbox: person.mailbox as Mailbox, channels: person.channels as Channel[] });
  await addStep(trx, {
    candidateId: proposal.candidateId,
    employerId: proposal.employerId,
    kind: "task",
    templateKey: `proposal.${how}`,
    channel: reach.best?.kind ?? "",
    withWhom: "candidate",
    dueOn: today,
    responsibleUserId: responsibleFor(person, proposal),
  });
}
