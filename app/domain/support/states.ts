import { type StateOf, statusTable } from "../status-table";

const staff = ["specialist", "coordinator"] as const;

/** A support step: moving one keeps it open and keeps its first date; done and skipped can be undone for a day. */
export const stepStatus = statusTable(
  "supportStep",
  ["open", "done", "skipped"],
  [
    { from: ["new"], event: "plan", to: "open", roles: [...staff, "system"] },
    // companies tick off what their mentor does; the system what its mail has said
    { from: ["open"], event: "complete", to: "done", roles: ["employer", ...staff, "system"] },
    { from: ["open"], event: "move", to: "open", roles: staff },
    { from: ["open"], event: "skip", to: "skipped", roles: [...staff, "system"] },
    { from: ["done", "skipped"], event: "reopen", to: "open", roles: staff },
  ],
);
export type StepState = StateOf<typeof stepStatus>;

/** An appointment. One that has ended stays as it was; a new one is made instead. */
export const appointmentStatus = statusTable(
  "appointment",
  ["planned", "done", "missed", "cancelled"],
  [
    { from: ["new"], event: "arrange", to: "planned", roles: ["employer", ...staff] },
    { from: ["planned"], event: "move", to: "planned", roles: staff },
    { from: ["planned"], event: "cancel", to: "cancelled", roles: [...staff, "system"] },
    { from: ["planned"], event: "hold", to: "done", roles: staff },
    { from: ["planned"], event: "miss", to: "missed", roles: staff },
  ],
);
/** The states people see beforehand: the date stands, or it is cancelled. */
export const shownStates = appointmentStatus.to("arrange", "cancel");
