import { statusTable } from "../status-table";

type BatchFacts = {
  /** the worker that had it has not moved for too long: it is dead */
  isStale: boolean;
};

/**
 * A list that is being imported. The page or the command line decides who may import; from then on the system acts.
 * Confirming again hands a list whose worker died to the next one. The rows of a long list are judged by the worker too,
 * before it can be looked at and whenever what its columns or words mean has changed.
 */
export const batchStatus = statusTable(
  "importBatch",
  ["checking", "preview", "confirmed", "running", "done", "failed", "discarded"],
  [
    { from: ["new"], event: "upload", to: "preview", roles: ["system"] },
    { from: ["preview"], event: "check", to: "checking", roles: ["system"] },
    { from: ["checking"], event: "checked", to: "preview", roles: ["system"] },
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
    { from: ["checking", "preview"], event: "discard", to: "discarded", roles: ["system"] },
    { from: ["checking", "preview", "failed"], event: "forget", to: "discarded", roles: ["system"] },
  ],
);
/** A worker is writing its rows or is about to. */
export const underWayStates = batchStatus.from("finish");
