import { type StateOf, statusTable } from "../status-table";

const staff = ["specialist", "coordinator"] as const;

/** A support step: a moved one stays open and keeps its first date; done and skipped are taken back for a day. */
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

/** An appointment; one that is over stays as it was, a new one is made instead. */
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
/** What people look at beforehand: the date, or that it is off. */
export const shownStates = appointmentStatus.to("arrange", "cancel");
