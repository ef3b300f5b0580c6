import { daysBetween } from "~/domain/days";

/** A visit of the specialist to a company: planned, then done with what was seen and said, or cancelled. */
export const VISIT_STATES = ["planned", "done", "cancelled"] as const;
export type VisitState = (typeof VISIT_STATES)[number];

export const VISIT_EVENTS = ["reschedule", "record", "correct", "cancel"] as const;
export type VisitEvent = (typeof VISIT_EVENTS)[number];

/** From state by event to state. What was recorded may be corrected, never cancelled: the visit took place. */
const VISIT_TRANSITIONS: Record<VisitState, Partial<Record<VisitEvent, VisitState>>> = {
  planned: { reschedule: "planned", record: "done", cancel: "cancelled" },
  done: { correct: "done" },
  cancelled: {},
};

/** The state after an event, or null where the table has no such edge. */
export function nextVisitState(from: VisitState, event: VisitEvent): VisitState | null {
  return VISIT_TRANSITIONS[from][event] ?? null;
}

/** Why a visit cannot be recorded as done on a day: it lies ahead. Null when it can. */
export function refuseRecording(visitedOn: string, today: string): "employer:errors.visitInFuture" | null {
  return visitedOn > today ? "employer:errors.visitInFuture" : null;
}

/** Where a company stands with visits, for work lists: what needs a person comes first. */
export const VISIT_STANDINGS = ["overdue", "planned", "never", "old", "recent"] as const;
export type VisitStanding = (typeof VISIT_STANDINGS)[number];

/** A company not seen for this long needs a new visit. */
export const VISIT_OLD_AFTER_DAYS = 180;

/**
 * Standing of a company from its earliest planned visit and its last done one (ISO dates or null).
 * A planned visit whose day has passed without a record is overdue: the record is missing, or the visit was.
 */
export function visitStanding(
  visits: { plannedOn: string | null; lastDoneOn: string | null },
  today: string,
): VisitStanding {
  if (visits.plannedOn !== null) return visits.plannedOn < today ? "overdue" : "planned";
  if (visits.lastDoneOn === null) return "never";
  const ageDays = daysBetween(visits.lastDoneOn, today);
  return ageDays > VISIT_OLD_AFTER_DAYS ? "old" : "recent";
}
