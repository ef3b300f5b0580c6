import type { Trx } from "#db/index.server";
import { lockAppointment, saveAppointment } from "#db/repositories/appointment";
import type { Staff } from "~/domain/actor";
import { DEFAULT_OFFICE_HOURS } from "~/domain/employer/working-hours";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { type AppointmentState, appointmentProblem, followUp, type MissReason } from "~/domain/support/appointments";
import { addWorkingDays } from "~/domain/working-days";
import { addFollowUp } from "./tell-appointment";

export interface MissAppointmentInput {
  id: string;
  version: number;
  reason: MissReason;
}

/** It did not take place. The reason is asked for without blame, and the next step is dated at once. */
export async function missAppointment(
  trx: Trx,
  actor: Staff,
  input: MissAppointmentInput,
  now: Date,
  today: string,
): Promise<void> {
  const found = await lockAppointment(trx, input.id);
  if (!found) throw notFound("appointment");
  if (found.version !== input.version) throw staleVersion();
  const problem = appointmentProblem("miss", { ...found, state: found.state as AppointmentState }, now);
  if (problem) throw refused(`placement:problem.appointment.${problem}`);
  await saveAppointment(trx, found.id, {
    state: "missed",
    closedReason: input.reason,
    outcome: "",
    closedAt: now,
    closedBy: actor.userId,
  });
  const next = followUp({ verb: "miss", reason: input.reason });
  const due = addWorkingDays(today, 1, DEFAULT_OFFICE_HOURS.state);
  if (next !== null) await addFollowUp(trx, actor, found, `${next}#${found.id}`, due);
}
