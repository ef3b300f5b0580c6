import { elevated, setReason, type Trx } from "#db/index.server";
import { findPersonToTell, responsibleFor } from "#db/repositories/proposal-ends";
import { findShownProposal, lockProposal, moveProposal } from "#db/repositories/proposals";
import type { Clock } from "~/config/clock";
import type { Actor, Staff } from "~/domain/actor";
import { notFound, staleVersion } from "~/domain/errors";
import { answerEvents, type DeclineReason, proposalStatus } from "~/domain/proposal/states";
import { queueMessage } from "~/services/message/queue-message";
import { syncSearch } from "~/services/search/sync-search";
import { type AppointmentInput, arrangeAppointment } from "~/services/support/arrange-appointment";
import { cancelAppointments } from "~/services/support/cancel-appointments";

export type AnswerInput = { id: string; version: number } & (
  | { answer: "invited"; appointment: AppointmentInput | null }
  | { answer: "accepted" }
  | { answer: "declined"; reason: DeclineReason }
);

type Answerer = Staff | Extract<Actor, { role: "employer" }>;

/**
 * Records the company's answer, given by the company itself or told to the specialist by phone. A company can only
 * answer what it may see: without a live consent the proposal does not exist for it. If it declines, it stops seeing
 * the profile.
 * @returns how the person hears of an appointment, see `arrangeAppointment`
 * @throws AppError not_found; conflict `stale`; rule `transition`, `proposal.appointmentNeeded`, `dateInPast`
 */
export async function answerProposal(
  trx: Trx,
  actor: Answerer,
  input: AnswerInput,
  time: Clock,
): Promise<{ toldBy: "mail" | "task" | null }> {
  if (actor.role === "employer") await mustSee(trx, actor, input.id);
  return elevated(trx, actor, async () => {
    const proposal = await lockProposal(trx, input.id);
    if (!proposal) throw notFound("proposal");
    if (proposal.version !== input.version) throw staleVersion();
    const move = proposalStatus.mustMove(proposal.state, answerEvents[input.answer], actor.role);
    if (input.answer === "declined") await setReason(trx, input.reason);
    await moveProposal(trx, move, input.id, {
      answeredAt: time.now(),
      answeredBy: actor.userId,
      ...(input.answer === "declined" ? { declineReason: input.reason } : {}),
    });
    if (input.answer === "declined") await cancelAppointments(trx, [input.id], time);
    const appointment = input.answer === "invited" ? input.appointment : null;
    const toldBy = appointment ? await arrangeAppointment(trx, actor, { proposal, ...appointment }, time) : null;
    const responsible = responsibleFor(await findPersonToTell(trx, proposal.candidateId), proposal);
    if (actor.userId !== responsible) {
      await queueMessage(
        trx,
        { role: "system", name: "answer" },
        {
          template: "answer",
          to: { userId: responsible },
          refs: { proposalId: input.id },
          uniqueKey: `proposal-${input.answer}/${input.id}`,
        },
      );
    }
    await syncSearch(trx, "candidates", proposal.candidateId);
    return { toldBy };
  });
}

async function mustSee(trx: Trx, actor: Extract<Actor, { role: "employer" }>, id: string): Promise<void> {
  const seen = await findShownProposal(trx, actor.employerId, id);
  if (!seen || seen.state === "declined") throw notFound("proposal");
}
