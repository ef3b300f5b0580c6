import { daysBetween } from "~/domain/days";

/** Why a visit cannot be recorded as done on a day: it lies ahead. Null when it can. */
export function refuseRecording(visitedOn: string, today: string): "employer:errors.visitInFuture" | null {
  return visitedOn > today ? "employer:errors.visitInFuture" : null;
}

/** How a company stands with visits, most urgent first, for work lists. */
export const visitStandings = ["overdue", "planned", "never", "old", "recent"] as const;
export type VisitStanding = (typeof visitStandings)[number];

/** A company not visited for this long needs a new visit; the product's own number. */
export const visitOldAfterDays = 180;

/** Whether a visit is so young that what was agreed at it still counts. */
export const isVisitRecent = (visitedOn: string, today: string): boolean =>
  daysBetween(visitedOn, today) <= visitOldAfterDays;

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
  return isVisitRecent(visits.lastDoneOn, today) ? "recent" : "old";
}
