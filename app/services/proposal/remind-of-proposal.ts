import type { Trx } from "#db/index.server";
import { listCoordinators } from "#db/repositories/alarms";
import { findPersonToTell, lockUnanswered, responsibleFor } from "#db/repositories/proposal-ends";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import { type DeadlineStep, deadlineSteps } from "~/domain/proposal/deadlines";
import { queueMessage } from "~/services/message/queue-message";

/**
 * Follows up a proposal that the company has not answered: before its last day the company is reminded, after it
 * the specialist responsible for the person is told, and some days later the team lead. Each mail goes out once to
 * each, however often this runs.
 * @returns what was due and had not been done before
 */
export async function remindOfProposal(
  trx: Trx,
  actor: Extract<Actor, { role: "system" }>,
  id: string,
  time: Clock,
): Promise<DeadlineStep[]> {
  const proposal = await lockUnanswered(trx, id);
  if (!proposal?.answerDueOn) return [];
  const done: DeadlineStep[] = [];
  for (const step of deadlineSteps(proposal.answerDueOn, time.today())) {
    const sent = await noteMail(trx, actor, step, proposal);
    if (sent > 0) done.push(step);
  }
  return done;
}

async function noteMail(
  trx: Trx,
  actor: Actor,
  step: DeadlineStep,
  proposal: { id: string; employerId: string; candidateId: string; proposedBy: string },
): Promise<number> {
  const { id, employerId } = proposal;
  const refs = { proposalId: id };
  if (step === "remind") {
    const mail = {
      template: "proposal-reminder",
      to: { employerId },
      refs,
      uniqueKey: `proposal-reminder/${id}`,
    } as const;
    return (await queueMessage(trx, actor, mail)).length;
  }
  if (step === "expire") return 0;
  const users =
    step === "tellSpecialist"
      ? [responsibleFor(await findPersonToTell(trx, proposal.candidateId), proposal)]
      : (await listCoordinators(trx)).map((lead) => lead.id);
  let sent = 0;
  for (const userId of users) {
    // a lead who is responsible themselves has already had this mail
    const mail = { template: "proposal-overdue", to: { userId }, refs, uniqueKey: `proposal-overdue/${id}` } as const;
    sent += (await queueMessage(trx, actor, mail)).length;
  }
  return sent;
}
