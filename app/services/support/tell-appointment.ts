import type { Trx } from "#db/index.server";
import type { LockedAppointment } from "#db/repositories/appointment";
import { addTaskForStep, findChannels } from "#db/repositories/step-messages";
import type { Clock } from "~/config/clock";
import { type Actor, isStaff } from "~/domain/actor";
import { companyKinds } from "~/domain/placement/choices";
import type { Channel } from "~/domain/reachability/channels";
import { mailVerdict } from "~/domain/support/messages";
import { queueMessage } from "~/services/message/queue-message";

/**
 * Tells the person and the company about a change of an appointment: by mail with the calendar update, and through a
 * task for the specialist where mail is not known to work.
 */
export async function tellAppointment(
  trx: Trx,
  actor: Actor,
  appointment: LockedAppointment,
  change: { kind: "moved" | "cancelled"; version: number },
  time: Clock,
): Promise<void> {
  const { id, candidateId, employerId } = appointment;
  const { account, channels } = await findChannels(trx, candidateId);
  const mail = mailVerdict({ account, channels: channels as (Channel & { value: string })[] });
  const sent = mail.usable
    ? await queueMessage(trx, actor, {
        template: change.kind === "moved" ? "appointment" : "appointment-cancelled",
        to: { candidateId },
        refs: { appointmentId: id },
        uniqueKey: `appointment/${id}/${change.version}`,
      })
    : [];
  if (sent.length === 0 || !mail.proven) {
    await addFollowUp(trx, actor, appointment, `tell.${change.kind}#${id}.${change.version}`, time.today());
  }
  if (employerId !== null && companyKinds.some((kind) => kind === appointment.kind)) {
    await queueMessage(trx, actor, {
      template: "appointment-company",
      to: { employerId },
      refs: { appointmentId: id },
      uniqueKey: `appointment-company/${id}/${change.version}`,
    });
  }
}

/** Adds the task that follows from an appointment. @throws Error when nobody is responsible for it */
export async function addFollowUp(
  trx: Trx,
  actor: Actor,
  appointment: LockedAppointment,
  key: string,
  dueOn: string,
): Promise<void> {
  const responsibleUserId = appointment.responsibleUserId ?? (isStaff(actor) ? actor.userId : null);
  if (responsibleUserId === null) throw new Error("nobody is responsible for the appointment");
  await addTaskForStep(
    trx,
    { ...appointment, stageRowId: null, responsibleUserId },
    { key, dueOn, channel: "call", withWhom: "candidate" },
  );
}
