import { enqueue, withActor } from "#db/index.server";
import { log } from "~/config/log";
import { searchEngine } from "~/facts/search-engine.server";
import { searchLostDocuments } from "~/services/search/keep-search-current";
import type { Task } from "~/worker/task";

/** Every minute: refills a search server that came back without its documents, instead of waiting for the night. */
export const searchWatch: Task = async (_payload, { db }) => {
  if (!(await searchLostDocuments(db, searchEngine()))) return;
  log.warn("the search engine has lost documents; they are written again");
  await withActor(
    { role: "system", name: "search" },
    (trx) => enqueue(trx, "search-reconcile", {}, { jobKey: "search-reconcile" }),
    db,
  );
};
