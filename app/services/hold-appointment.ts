import type { Trx } from "#db/index.server";
import { lockAppointment, saveAppointment } from "#db/repositories/appointment";
import type { Staff } from "~/domain/actor";
import { DEFAULT_OFFICE_HOURS } from "~/domain/employer/working-hours";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { type AppointmentState, appointmentProblem, followUp } from "~/domain/support/appointments";
import { addWorkingDays } from "~/domain/working-days";
import { addFollowUp } from "./tell-appointment";

export interface HoldAppointmentInput {
  id: string;
  version: number;
  /** What came out of it, for the team only. */
  outcome: string;
}

/** It took place; what came out of it is asked of both sides. */
export async function holdAppointment(
  trx: Trx,
  actor: Staff,
  input: HoldAppointmentInput,
  now: Date,
  today: string,
): Promise<void> {
  const found = await lockAppointment(trx, input.id);
  if (!found) throw notFound("appointment");
  if (found.version !== input.version) throw staleVersion();
  const problem = appointmentProblem("hold", { ...found, state: found.state as AppointmentState }, now);
  if (problem) throw refused(`placement:problem.appointment.${problem}`);
  await saveAppointment(trx, found.id, {
    state: "done",
    closedReason: null,
    outcome: input.outcome,
    closedAt: now,
    closedBy: actor.userId,
  });
  const next = followUp({ verb: "hold" });
  const due = addWorkingDays(today, 1, DEFAULT_OFFICE_HOURS.state);
  if (next !== null) await addFollowUp(trx, actor, found, `${next}#${found.id}`, due);
}
