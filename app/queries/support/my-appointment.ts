import type { Trx } from "#db/index.server";
import { notFound } from "~/domain/errors";
import { appointmentMinutes } from "~/domain/support/appointments";

/** The same calendar file as in the appointment's mail. */
export { calendarFile } from "#emails/calendar";

type CandidateActor = { role: "candidate"; userId: string; candidateId: string };

/** One planned appointment of the signed-in person. @throws AppError not_found */
export async function myAppointment(trx: Trx, actor: CandidateActor, id: string) {
  const row = await trx
    .selectFrom("myAppointmentView")
    .select(["id", "kind", "startsAt", "minutes", "place", "whatToBring", "version", "helperName", "helperPhone"])
    .where("id", "=", id)
    .where("candidateId", "=", actor.candidateId)
    .where("state", "=", "planned")
    .executeTakeFirst();
  if (!row?.startsAt || !row.kind) throw notFound("appointment");
  return {
    id,
    kind: row.kind,
    startsAt: row.startsAt,
    minutes: row.minutes ?? appointmentMinutes.usual,
    place: row.place ?? "",
    whatToBring: row.whatToBring ?? "",
    version: row.version ?? 1,
    helper: [row.helperName, row.helperPhone].filter(Boolean).join(", "),
  };
}
