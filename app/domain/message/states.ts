import { statusTable } from "../status-table";

/**
 * A mail. A failed one may be queued again by a person once the cause is fixed; one that nobody needs any more is
 * dropped.
 */
export const messageStatus = statusTable(
  "message",
  ["queued", "sent", "delivered", "failed", "cancelled"],
  [
    { from: ["new"], event: "queue", to: "queued", roles: ["system"] },
    { from: ["queued"], event: "send", to: "sent", roles: ["system"] },
    { from: ["sent"], event: "arrive", to: "delivered", roles: ["system"] },
    { from: ["queued"], event: "drop", to: "cancelled", roles: ["system"] },
    // a bounce comes after the transport took it
    { from: ["queued", "sent"], event: "fail", to: "failed", roles: ["system"] },
    { from: ["failed"], event: "retry", to: "queued", roles: ["specialist", "coordinator"] },
  ],
);
/** On its way or delivered: nobody needs to write another one. */
export const underWayStates = messageStatus.to("queue", "send", "arrive");
/** Still here: waiting, failed or dropped. */
export const unsentStates = messageStatus.to("queue", "fail", "drop");
/** Handed over to the transport, with or without word that it arrived. */
export const sentStates = messageStatus.to("send", "arrive");

/** The lists of the log, what somebody has to look at first; what has arrived stands with what was sent. */
export const loggedStates = ["failed", "queued", "sent", "cancelled"] as const;
export type LoggedState = (typeof loggedStates)[number];

/**
 * Why a queued mail was not sent: what it is about is gone, is over, was answered meanwhile, goes on after all, has no
 * answer to tell, may no longer be seen; there is nothing to tell or nobody to tell it; or no such mail is known.
 */
export const dropReasons = [
  "gone",
  "over",
  "answered",
  "notEnded",
  "noAnswer",
  "noConsent",
  "nothingToTell",
  "nobodyToTell",
  "unknownTemplate",
] as const;
export type DropReason = (typeof dropReasons)[number];
