import type { Trx } from "#db/index.server";
import { insertAppointment } from "#db/repositories/appointment";
import { findPersonToTell, responsibleFor } from "#db/repositories/proposal-ends";
import { addStep } from "#db/repositories/support-step";
import { type Clock, chosenInstant } from "~/config/clock";
import { type Actor, isStaff } from "~/domain/actor";
import { refused } from "~/domain/errors";
import type { MeetingKind } from "~/domain/placement/choices";
import { type Channel, type Mailbox, reachability } from "~/domain/reachability/channels";
import { otherContact } from "~/domain/support/messages";
import { queueMessage } from "~/services/message/queue-message";

export type AppointmentInput = {
  kind: MeetingKind;
  startsAt: Date;
  minutes: number;
  place: string;
  whatToBring: string;
};

/**
 * Makes an appointment between a person and a company and makes sure that the person hears of it: by mail with a
 * calendar file where mail is known to work, else through a task for the specialist, because no appointment may depend
 * on a message that did not arrive.
 * @returns `mail` when a mail was queued, `task` when somebody has to tell the person
 * @throws AppError rule `dateInPast`
 */
export async function arrangeAppointment(
  trx: Trx,
  actor: Actor,
  input: AppointmentInput & {
    proposal: { id: string; candidateId: string; employerId: string; proposedBy: string };
  },
  time: Clock,
): Promise<"mail" | "task"> {
  if (input.startsAt.getTime() <= time.now().getTime()) throw refused("dateInPast", {}, "date");
  const { proposal } = input;
  const person = await findPersonToTell(trx, proposal.candidateId);
  const proposedBy = isStaff(actor) ? actor.userId : proposal.proposedBy;
  const responsibleUserId = responsibleFor(person, { proposedBy });
  const id = await insertAppointment(trx, {
    candidateId: proposal.candidateId,
    employerId: proposal.employerId,
    proposalId: proposal.id,
    kind: input.kind,
    startsAt: input.startsAt,
    minutes: input.minutes,
    place: input.place,
    whatToBring: input.whatToBring,
    responsibleUserId,
  });

  const reach = reachability({ mailbox: person.mailbox as Mailbox, channels: person.channels as Channel[] });
  const system = { role: "system", name: "appointment" } as const;
  const mails = await queueMessage(trx, system, {
    template: "appointment",
    to: { candidateId: proposal.candidateId },
    refs: { appointmentId: id },
    uniqueKey: `appointment/${id}/1`,
  });
  // Mail that has never been confirmed to arrive is only an attempt: a person still checks.
  const proven = mails.length > 0 && reach.best?.kind === "email" && reach.state === "reached";
  if (proven) return "mail";
  await addStep(trx, {
    candidateId: proposal.candidateId,
    employerId: proposal.employerId,
    kind: "task",
    templateKey: `appointment.tell#${id}`,
    channel: otherContact(reach.best?.kind ?? null),
    withWhom: "candidate",
    dueOn: time.today(),
    responsibleUserId,
  });
  return "task";
}

/** A form's local date and time as an instant; null when no date was given. */
export function appointmentOf(form: {
  kind: AppointmentInput["kind"];
  date?: string;
  time?: string;
  minutes: number;
  place: string;
  whatToBring: string;
}): AppointmentInput | null {
  if (!form.date || !form.time) return null;
  const { date, time, ...rest } = form;
  return { ...rest, startsAt: chosenInstant(date, time) };
}
