import { addDays } from "~/domain/days";
import { type EventsOf, type StateOf, statusTable } from "../status-table";

const staff = ["specialist", "coordinator"] as const;
const people = ["employer", ...staff] as const;

/**
 * A job's life. A published job is changed by taking it back to draft (`revise`), so nothing is ever public that nobody
 * reviewed; a job that ended returns as a draft (`relist`) for the same reason. `system` pauses a job whose pay a new
 * floor has overtaken, fills it when its last place is taken and lets it expire. A filled job whose place is free again
 * may come back unchanged (`reopen`): it was reviewed, and lawful that day it must still be.
 */
export const jobStatus = statusTable(
  "job",
  ["draft", "submitted", "returned", "published", "paused", "filled", "closed", "expired"],
  [
    { from: ["new"], event: "write", to: "draft", roles: [...people, "system"] },
    { from: ["draft", "returned"], event: "submit", to: "submitted", roles: people },
    { from: ["submitted"], event: "withdraw", to: "draft", roles: people },
    { from: ["submitted"], event: "return", to: "returned", roles: staff },
    { from: ["submitted"], event: "publish", to: "published", roles: staff },
    { from: ["published"], event: "pause", to: "paused", roles: [...people, "system"] },
    { from: ["paused"], event: "resume", to: "published", roles: people },
    { from: ["published", "paused"], event: "revise", to: "draft", roles: people },
    { from: ["published", "paused"], event: "fill", to: "filled", roles: [...people, "system"] },
    {
      from: ["draft", "submitted", "returned", "published", "paused"],
      event: "close",
      to: "closed",
      roles: people,
    },
    { from: ["published", "paused"], event: "expire", to: "expired", roles: ["system"] },
    { from: ["filled", "closed", "expired"], event: "relist", to: "draft", roles: people },
    { from: ["filled"], event: "reopen", to: "published", roles: staff },
  ],
);
export type JobState = StateOf<typeof jobStatus>;
export type JobEvent = EventsOf<typeof jobStatus>;

/** Public now, or public again without another review. */
export const openJobStates = jobStatus.from("expire");
/** Reviewed and not cancelled: somebody may work in it. */
export const workedInStates = jobStatus.to("publish", "pause", "fill");
/** Ended; only a copy as a new draft can follow. */
export const endedJobStates = jobStatus.from("relist");

/** States in which the company may edit the posting. */
export const isEditable = (state: JobState): boolean => jobStatus.from("submit").includes(state);

/** Why a company ends a posting: closed list. */
export const closeReasons = ["filledHere", "filledElsewhere", "noLongerNeeded", "noFit", "season", "other"] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Days for which a posting without an end date stays public; the product's own number. */
const defaultPublicDays = 60;

/** The last public day of a job published today: the day the company asked for, unless it has passed. */
export const lastPublicDay = (wished: string | null, today: string): string =>
  wished !== null && wished >= today ? wished : addDays(today, defaultPublicDays);

/** Days a company has for a job that was given back to it, before somebody asks; the product's own number. */
const returnedDays = 7;

/** A job given back and untouched since before this day waits for the company. */
export const waitingForCompanySince = (today: string): string => addDays(today, -returnedDays);
