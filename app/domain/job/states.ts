import { addDays } from "~/domain/days";

/** A job's life. Nothing outside this file decides which change of state is allowed. */
export const jobStates = [
  "draft",
  "submitted",
  "returned",
  "published",
  "paused",
  "filled",
  "closed",
  "expired",
] as const;
export type JobState = (typeof jobStates)[number];

export const jobActors = ["employer", "specialist", "coordinator", "system"] as const;
export type JobActor = (typeof jobActors)[number];

export const jobEvents = [
  "submit",
  "withdraw",
  "return",
  "publish",
  "pause",
  "resume",
  "revise",
  "fill",
  "close",
  "expire",
  "relist",
  "reopen",
] as const;
export type JobEvent = (typeof jobEvents)[number];

type JobTransition = { from: readonly JobState[]; to: JobState; by: readonly JobActor[] };

const people = ["employer", "specialist", "coordinator"] as const;
const staff = ["specialist", "coordinator"] as const;

/**
 * The transition table. A published job is changed by taking it back to draft (`revise`), so nothing is ever public
 * that nobody reviewed; a job that ended returns as a draft (`relist`) for the same reason. `system` pauses a job
 * whose pay a new floor has overtaken, fills it when its last place is taken and lets it expire. A filled job whose
 * place is free again may come back unchanged (`reopen`): it was reviewed, and lawful that day it must still be.
 */
export const jobTransitions: Record<JobEvent, JobTransition> = {
  submit: { from: ["draft", "returned"], to: "submitted", by: people },
  withdraw: { from: ["submitted"], to: "draft", by: people },
  return: { from: ["submitted"], to: "returned", by: staff },
  publish: { from: ["submitted"], to: "published", by: staff },
  pause: { from: ["published"], to: "paused", by: [...people, "system"] },
  resume: { from: ["paused"], to: "published", by: people },
  revise: { from: ["published", "paused"], to: "draft", by: people },
  fill: { from: ["published", "paused"], to: "filled", by: [...people, "system"] },
  close: { from: ["draft", "submitted", "returned", "published", "paused"], to: "closed", by: people },
  expire: { from: ["published", "paused"], to: "expired", by: ["system"] },
  relist: { from: ["filled", "closed", "expired"], to: "draft", by: people },
  reopen: { from: ["filled"], to: "published", by: staff },
};

/** The state an event leads to, or null when it is not allowed from there or for that actor. */
export function nextJobState(state: JobState, event: JobEvent, by: JobActor): JobState | null {
  const transition = jobTransitions[event];
  return transition.from.includes(state) && transition.by.includes(by) ? transition.to : null;
}

/** What an actor may do with a job in this state, in the order of the table. */
export function allowedJobEvents(state: JobState, by: JobActor): JobEvent[] {
  return jobEvents.filter((event) => nextJobState(state, event, by) !== null);
}

/** States in which the company may edit the posting. */
export function isEditable(state: JobState): boolean {
  return state === "draft" || state === "returned";
}

/** Why a company ends a posting: closed list. */
export const closeReasons = ["filledHere", "filledElsewhere", "noLongerNeeded", "noFit", "season", "other"] as const;
export type CloseReason = (typeof closeReasons)[number];

/** How long a posting without an end of its own stays on the public list; the product's own number. */
const OPEN_DAYS = 60;

/** Last day on the public list for a job that goes there today: the one the company wished, unless it has passed. */
export const lastPublicDay = (wished: string | null, today: string): string =>
  wished !== null && wished >= today ? wished : addDays(today, OPEN_DAYS);
