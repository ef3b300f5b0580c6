import { withActor } from "#db/index.server";
import { sweepTableChanges } from "#db/repositories/match-table-facts";
import { log } from "~/config/log";
import { searchEngine } from "~/facts/search-engine.server";
import { reconcileSearch } from "~/services/search/keep-search-current";
import type { Task } from "~/worker/task";

/** Every night and after each start: finds and repairs whatever was lost between the rows and the index. */
export const searchReconcile: Task = async (_payload, { db, clock }) => {
  for (const report of await reconcileSearch(db, searchEngine(), clock)) {
    // an index is always new at first; single differences mean that something was lost
    const lost = !report.rebuilt && report.written + report.removed > 0;
    log[lost ? "warn" : "info"](report, lost ? "search index mended" : "search index agrees with the rows");
  }
  await withActor({ role: "system", name: "search-reconcile" }, sweepTableChanges, db);
};
