import type { Trx } from "#db/index.server";
import { lockAppointment, saveAppointment } from "#db/repositories/appointment";
import { closeTellTasks } from "#db/repositories/step-messages";
import { type Clock, chosenInstant } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { appointmentProblem } from "~/domain/support/appointments";
import { appointmentStatus } from "~/domain/support/states";
import { tellAppointment } from "./tell-appointment";

export type MoveAppointmentInput = {
  id: string;
  version: number;
  /** Local date and time of the city. */
  date: string;
  time: string;
  minutes: number;
  place: string;
};

/**
 * Changes the time or place of an appointment; everybody who knew the old one is told, and calendars move their entry.
 * @throws AppError not_found; conflict `stale`; rule `placement:problem.appointment.*`
 */
export async function moveAppointment(trx: Trx, actor: Staff, input: MoveAppointmentInput, time: Clock): Promise<void> {
  const now = time.now();
  const found = await lockAppointment(trx, input.id);
  if (!found) throw notFound("appointment");
  if (found.version !== input.version) throw staleVersion({ table: "appointment", id: found.id });
  const startsAt = chosenInstant(input.date, input.time);
  const problem = appointmentProblem("move", found, now, startsAt);
  if (problem) throw refused(`placement:problem.appointment.${problem}`, {}, problem === "past" ? "date" : "");
  const version = await saveAppointment(trx, appointmentStatus.mustMove(found.state, "move", actor.role), found.id, {
    startsAt,
    minutes: input.minutes,
    place: input.place,
  });
  await closeTellTasks(trx, found.id);
  await tellAppointment(trx, actor, found, { kind: "moved", version }, time);
}
