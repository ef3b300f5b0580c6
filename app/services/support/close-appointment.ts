import type { Trx } from "#db/index.server";
import { lockAppointment, saveAppointment } from "#db/repositories/appointment";
import { closeTellTasks } from "#db/repositories/step-messages";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { appointmentProblem, followUp, type MissReason } from "~/domain/support/appointments";
import { appointmentStatus } from "~/domain/support/states";
import { addWorkingDays } from "~/domain/working-days";
import { readOffice } from "~/facts/city";
import { addFollowUp } from "./tell-appointment";

/** How an appointment ended: held, with an outcome for the team only, or missed, with a reason that blames nobody. */
export type AppointmentEnd = { verb: "hold"; outcome: string } | { verb: "miss"; reason: MissReason };

/**
 * Closes an appointment whose time has come; the follow-up is due on the next working day.
 * @throws AppError not_found; conflict `stale`; rule before its time or when it is already closed
 */
export async function closeAppointment(
  trx: Trx,
  actor: Staff,
  of: { id: string; version: number },
  end: AppointmentEnd,
  time: Clock,
): Promise<void> {
  const now = time.now();
  const today = time.today();
  const found = await lockAppointment(trx, of.id);
  if (!found) throw notFound("appointment");
  if (found.version !== of.version) throw staleVersion();
  const problem = appointmentProblem(end.verb, found, now);
  if (problem) throw refused(`placement:problem.appointment.${problem}`);
  const values =
    end.verb === "hold" ? { closedReason: null, outcome: end.outcome } : { closedReason: end.reason, outcome: "" };
  await saveAppointment(trx, appointmentStatus.mustMove(found.state, end.verb, actor.role), found.id, {
    ...values,
    closedAt: now,
    closedBy: actor.userId,
  });
  await closeTellTasks(trx, found.id);
  const next = followUp(end);
  const due = addWorkingDays(today, 1, (await readOffice(trx)).calendar);
  if (next !== null) await addFollowUp(trx, actor, found, `${next}#${found.id}`, due);
}
