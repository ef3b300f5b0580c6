import type { Trx } from "#db/index.server";
import { lockAppointmentsOf, saveAppointment } from "#db/repositories/appointment";
import { closeTellTasks } from "#db/repositories/step-messages";
import type { Clock } from "~/config/clock";
import { appointmentStatus } from "~/domain/support/states";
import { tellAppointment } from "./tell-appointment";

const system = { role: "system", name: "cancel-appointments" } as const;

/**
 * Cancels the planned appointments of proposals that have ended. The person is told by mail, which also removes the
 * date from their calendar; where mail is not known to work the specialist gets a task, so that nobody goes there in
 * vain. The company hears of it when it is told that the proposal ended. The caller must already run elevated.
 */
export async function cancelAppointments(trx: Trx, proposalIds: readonly string[], time: Clock): Promise<void> {
  if (proposalIds.length === 0) return;
  const now = time.now();
  for (const appointment of await lockAppointmentsOf(trx, proposalIds)) {
    const move = appointmentStatus.mustMove(appointment.state, "cancel", system.role);
    const version = await saveAppointment(trx, move, appointment.id, { closedAt: now });
    await closeTellTasks(trx, appointment.id);
    if (appointment.startsAt <= now) continue;
    await tellAppointment(trx, system, { ...appointment, employerId: null }, { kind: "cancelled", version }, time);
  }
}
