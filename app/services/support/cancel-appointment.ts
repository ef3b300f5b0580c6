import type { Trx } from "#db/index.server";
import { lockAppointment, saveAppointment } from "#db/repositories/appointment";
import { closeTellTasks } from "#db/repositories/step-messages";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { appointmentProblem, type CancelReason, followUp } from "~/domain/support/appointments";
import { appointmentStatus } from "~/domain/support/states";
import { addWorkingDays } from "~/domain/working-days";
import { readOffice } from "~/facts/city";
import { addFollowUp, tellAppointment } from "./tell-appointment";

export type CancelAppointmentInput = {
  id: string;
  version: number;
  reason: CancelReason;
};

/**
 * Cancels an appointment: it disappears from calendars, open tasks to tell somebody about it are closed, and a task to
 * find a new date is added unless none is needed.
 * @throws AppError not_found; conflict `stale`; rule `placement:problem.appointment.*`
 */
export async function cancelAppointment(
  trx: Trx,
  actor: Staff,
  input: CancelAppointmentInput,
  time: Clock,
): Promise<void> {
  const now = time.now();
  const today = time.today();
  const found = await lockAppointment(trx, input.id);
  if (!found) throw notFound("appointment");
  if (found.version !== input.version) throw staleVersion();
  const problem = appointmentProblem("cancel", found, now);
  if (problem) throw refused(`placement:problem.appointment.${problem}`);
  const version = await saveAppointment(trx, appointmentStatus.mustMove(found.state, "cancel", actor.role), found.id, {
    closedReason: input.reason,
    outcome: "",
    closedAt: now,
    closedBy: actor.userId,
  });
  await closeTellTasks(trx, found.id);
  if (found.startsAt > now) await tellAppointment(trx, actor, found, { kind: "cancelled", version }, time);
  const next = followUp({ verb: "cancel", reason: input.reason });
  const due = addWorkingDays(today, 1, (await readOffice(trx)).calendar);
  if (next !== null) await addFollowUp(trx, actor, found, `${next}#${found.id}`, due);
}
