import { log } from "~/config/log";
import { searchEngine } from "~/queries/search-engine.server";
import { reconcileSearch } from "~/services/keep-search-current";
import type { Task } from "~/worker/task";

/** Every night and after a start: whatever got lost between the rows and the index is found and mended here. */
export const searchReconcile: Task = async (_payload, { db, clock }) => {
  for (const report of await reconcileSearch(db, searchEngine(), clock.today())) {
    const mended = report.rebuilt || report.written > 0 || report.removed > 0;
    log[mended ? "warn" : "info"](report, mended ? "search index mended" : "search index agrees with the rows");
  }
};
