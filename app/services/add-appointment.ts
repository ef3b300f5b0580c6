import { Temporal } from "temporal-polyfill";
import type { Trx } from "#db/index.server";
import { ZONE } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import type { APPOINTMENT_KINDS } from "~/domain/placement/choices";
import { queueMessage } from "./queue-message";

export interface AppointmentInput {
  placementId: string;
  kind: (typeof APPOINTMENT_KINDS)[number];
  employerId: string | null;
  /** Local date and time of the city. */
  date: string;
  time: string;
  minutes: number;
  place: string;
  whatToBring: string;
}

/** An appointment of a person; it reaches them by mail when there is an address, and always by their own page. */
export async function addAppointment(trx: Trx, actor: Staff, input: AppointmentInput, now: Date): Promise<string> {
  const ladder = await trx
    .selectFrom("placement")
    .select(["id", "candidateId", "responsibleUserId"])
    .where("id", "=", input.placementId)
    .executeTakeFirst();
  if (!ladder) throw notFound("placement");
  const startsAt = instant(input.date, input.time);
  if (startsAt <= now) throw refused("placement:problem.appointment.past", {}, "date");
  const { id } = await trx
    .insertInto("appointment")
    .values({
      candidateId: ladder.candidateId,
      placementId: ladder.id,
      employerId: input.employerId,
      kind: input.kind,
      startsAt,
      minutes: input.minutes,
      place: input.place,
      whatToBring: input.whatToBring,
      responsibleUserId: ladder.responsibleUserId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const mails = await queueMessage(trx, actor, {
    template: "appointment",
    to: { candidateId: ladder.candidateId },
    refs: { appointmentId: id },
    uniqueKey: `appointment/${id}/1`,
  });
  if (mails.length === 0) await tellPerson(trx, ladder, id, now);
  return id;
}

/** Nobody can be mailed: a date that rests on no message is somebody's task (PRODUCT, reachability). */
async function tellPerson(
  trx: Trx,
  ladder: { id: string; candidateId: string; responsibleUserId: string },
  appointmentId: string,
  now: Date,
): Promise<void> {
  await trx
    .insertInto("supportStep")
    .values({
      placementId: ladder.id,
      candidateId: ladder.candidateId,
      kind: "task",
      templateKey: `tell.appointment#${appointmentId}`,
      channel: "call",
      withWhom: "candidate",
      dueOn: Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE).toPlainDate().toString(),
      responsibleUserId: ladder.responsibleUserId,
    })
    .execute();
}

function instant(date: string, time: string): Date {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE);
  return new Date(local.epochMilliseconds);
}
