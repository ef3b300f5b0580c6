import { z } from "zod";
import { withParams } from "../errors";
import type { EventsOf } from "../status-table";
import { appointmentStatus } from "./states";

type AppointmentVerb = Exclude<EventsOf<typeof appointmentStatus>, "arrange">;

/** Minutes of an appointment: bounds, as its column has them, and how long one is when nobody says. */
export const appointmentMinutes = { least: 5, most: 600, usual: 30 };
export const minutesSchema = z
  .number({ error: "integer" })
  .int("integer")
  .min(appointmentMinutes.least, withParams("tooSmall", { min: appointmentMinutes.least }))
  .max(appointmentMinutes.most, withParams("tooLarge", { max: appointmentMinutes.most }));

export type AppointmentProblem = "over" | "notYet" | "past";

/**
 * Why the appointment cannot be changed like this; null when it can. What has not begun can be neither held nor missed.
 */
export function appointmentProblem(
  verb: AppointmentVerb,
  appointment: { state: string; startsAt: Date },
  now: Date,
  newStart?: Date,
): AppointmentProblem | null {
  if (!appointmentStatus.from(verb).some((state) => state === appointment.state)) return "over";
  if ((verb === "hold" || verb === "miss") && appointment.startsAt > now) return "notYet";
  return verb === "move" && newStart !== undefined && newStart <= now ? "past" : null;
}

/** Why an appointment was cancelled: who could not come, never what they were ill with. */
export const cancelReasons = ["person_cannot", "company_cannot", "staff_cannot", "not_needed"] as const;
export type CancelReason = (typeof cancelReasons)[number];

/**
 * Why an appointment did not happen, without blame. First of all: did the message arrive? (domain reference 3.4,
 * `no_show`). Illness and family are "prevented", nothing more.
 */
export const missReasons = [
  "message_not_arrived",
  "place_or_time_unclear",
  "transport",
  "childcare",
  "other_appointment",
  "prevented",
  "company_not_there",
  "not_known",
] as const;
export type MissReason = (typeof missReasons)[number];

/** The step that follows, as a key of the step texts; null when nothing is left to do. */
export function followUp(
  end: { verb: "cancel"; reason: CancelReason } | { verb: "miss"; reason: MissReason } | { verb: "hold" },
): "appointment.again" | "appointment.way" | "appointment.ask" | "appointment.result" | null {
  if (end.verb === "hold") return "appointment.result";
  if (end.verb === "cancel") return end.reason === "not_needed" ? null : "appointment.again";
  return end.reason === "message_not_arrived" ? "appointment.way" : "appointment.ask";
}

/** Minutes for which an appointment that has begun is still shown, so that whoever is late finds place and time. */
export const lateMinutes = 60;
