import type { Trx } from "#db/index.server";
import { insertAppointment } from "#db/repositories/appointment";
import { findPlacement } from "#db/repositories/placement";
import { addStep } from "#db/repositories/support-step";
import { type Clock, chosenInstant } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import type { AppointmentKind } from "~/domain/placement/choices";
import { queueMessage } from "~/services/message/queue-message";

export type AppointmentInput = {
  placementId: string;
  kind: AppointmentKind;
  employerId: string | null;
  /** Local date and time of the city. */
  date: string;
  time: string;
  minutes: number;
  place: string;
  whatToBring: string;
};

/**
 * Adds an appointment of a person. They see it on their own page, and get a mail where there is an address; otherwise
 * somebody gets a task to tell them.
 * @returns the id of the appointment
 * @throws AppError not_found; rule `placement:problem.appointment.past` at `date`
 */
export async function addAppointment(trx: Trx, actor: Staff, input: AppointmentInput, time: Clock): Promise<string> {
  const now = time.now();
  const placement = await findPlacement(trx, input.placementId);
  if (!placement) throw notFound("placement");
  const startsAt = chosenInstant(input.date, input.time);
  if (startsAt <= now) throw refused("placement:problem.appointment.past", {}, "date");
  const id = await insertAppointment(trx, {
    candidateId: placement.candidateId,
    placementId: placement.id,
    employerId: input.employerId,
    kind: input.kind,
    startsAt,
    minutes: input.minutes,
    place: input.place,
    whatToBring: input.whatToBring,
    responsibleUserId: placement.responsibleUserId,
  });
  const mails = await queueMessage(trx, actor, {
    template: "appointment",
    to: { candidateId: placement.candidateId },
    refs: { appointmentId: id },
    uniqueKey: `appointment/${id}/1`,
  });
  if (mails.length === 0) await tellPerson(trx, placement, id, time);
  return id;
}

/**
 * Without an address somebody has to tell the person: no date may rest on a message that was never sent (PRODUCT,
 * reachability).
 */
async function tellPerson(
  trx: Trx,
  placement: { id: string; candidateId: string; responsibleUserId: string },
  appointmentId: string,
  time: Clock,
): Promise<void> {
  await addStep(trx, {
    placementId: placement.id,
    candidateId: placement.candidateId,
    kind: "task",
    templateKey: `tell.appointment#${appointmentId}`,
    channel: "call",
    withWhom: "candidate",
    dueOn: time.today(),
    responsibleUserId: placement.responsibleUserId,
  });
}
