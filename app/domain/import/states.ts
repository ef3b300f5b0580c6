import { statusTable } from "../status-table";

type BatchFacts = {
  /** the worker that had it has not moved for too long: it is dead */
  isStale: boolean;
};

/**
 * A list that is being imported. Who may import at all is asked at the door, by the page or the shell; what happens to
 * the list is the system's work from there on. Confirming again hands a list whose worker died to the next one.
 */
export const batchStatus = statusTable(
  "importBatch",
  ["preview", "confirmed", "running", "done", "failed", "discarded"],
  [
    { from: ["new"], event: "upload", to: "preview", roles: ["system"] },
    { from: ["preview", "failed"], event: "confirm", to: "confirmed", roles: ["system"] },
    {
      from: ["confirmed", "running"],
      event: "confirmAgain",
      to: "confirmed",
      roles: ["system"],
      when: (facts: BatchFacts) => facts.isStale,
    },
    { from: ["confirmed", "running", "failed"], event: "run", to: "running", roles: ["system"] },
    { from: ["confirmed", "running", "failed"], event: "fail", to: "failed", roles: ["system"] },
    { from: ["confirmed", "running"], event: "finish", to: "done", roles: ["system"] },
    { from: ["preview"], event: "discard", to: "discarded", roles: ["system"] },
    { from: ["preview", "failed"], event: "forget", to: "discarded", roles: ["system"] },
  ],
);
/** Somebody is about to write its rows. */
export const underWayStates = batchStatus.from("finish");
