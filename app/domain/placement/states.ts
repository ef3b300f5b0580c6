import { statusTable } from "../status-table";

const staff = ["specialist", "coordinator"] as const;

/**
 * The state that the last stage gives a placement; which stage may follow which is reference data. A person who left
 * may begin again on the same placement.
 */
export const placementStatus = statusTable(
  "placement",
  ["active", "paused", "ended"],
  [
    { from: ["new"], event: "begin", to: "active", roles: staff },
    { from: ["active", "paused", "ended"], event: "enter", to: "active", roles: staff },
    { from: ["active", "paused", "ended"], event: "pause", to: "paused", roles: staff },
    { from: ["active", "paused", "ended"], event: "exit", to: "ended", roles: staff },
  ],
);
