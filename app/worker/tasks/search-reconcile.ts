import { withActor } from "#db/index.server";
import { sweepTableChanges } from "#db/repositories/match-table-facts";
import { log } from "~/config/log";
import { searchEngine } from "~/facts/search-engine.server";
import { reconcileSearch } from "~/services/search/keep-search-current";
import type { Task } from "~/worker/task";

/** Every night and after a start: whatever got lost between the rows and the index is found and mended here. */
export const searchReconcile: Task = async (_payload, { db, clock }) => {
  for (const report of await reconcileSearch(db, searchEngine(), clock)) {
    // an index made anew is the way it begins; single differences mean that something got lost
    const lost = !report.rebuilt && report.written + report.removed > 0;
    log[lost ? "warn" : "info"](report, lost ? "search index mended" : "search index agrees with the rows");
  }
  await withActor({ role: "system", name: "search-reconcile" }, sweepTableChanges, db);
};
