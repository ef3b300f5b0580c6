import { statusTable } from "../status-table";

const staff = ["specialist", "coordinator"] as const;

/** A question the import could not answer about a person: somebody says what it means, or that it means nothing. */
export const questionStatus = statusTable(
  "candidateQuestion",
  ["open", "answered", "dismissed"],
  [
    { from: ["new"], event: "ask", to: "open", roles: [...staff, "system"] },
    { from: ["open"], event: "answer", to: "answered", roles: staff },
    { from: ["open"], event: "dismiss", to: "dismissed", roles: staff },
  ],
);

/** A person's record. An erased one is never written again. */
export const candidateStatus = statusTable(
  "candidate",
  ["active", "paused", "left", "erased"],
  [
    { from: ["new"], event: "enter", to: "active", roles: [...staff, "system"] },
    { from: ["active"], event: "pause", to: "paused", roles: staff },
    { from: ["active", "paused"], event: "leave", to: "left", roles: staff },
    { from: ["paused", "left"], event: "return", to: "active", roles: staff },
    { from: ["active", "paused", "left"], event: "erase", to: "erased", roles: ["coordinator", "system"] },
  ],
);
/** People the office looks after, now or later: everybody but those who left or were erased. */
export const activeOrPausedStates = candidateStatus.from("leave");
