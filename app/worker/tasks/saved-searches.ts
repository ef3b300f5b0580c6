import { withActor } from "#db/index.server";
import { listDueSearches } from "#db/repositories/saved-searches";
import { log } from "~/config/log";
import type { Staff } from "~/domain/actor";
import { isWorkingDay } from "~/domain/working-days";
import { findOffice } from "~/facts/city";
import { runSavedSearch } from "~/services/saved-search/run-saved-search";
import { sendSearchNews } from "~/services/saved-search/send-search-news";
import type { Task } from "~/worker/task";

const system = { role: "system", name: "saved-searches" } as const;

/**
 * Runs every saved search once each working day, in its own transaction as its owner, so that one failure does not hold
 * up the others; then sends the mails. A search without an answer is tried again at the next call.
 */
export const savedSearchesTask: Task = async (_payload, { db, clock }) => {
  const today = clock.today();
  const office = await withActor(system, findOffice, db);
  if (!office || !isWorkingDay(today, office.calendar)) return;
  const due = await withActor(system, (trx) => listDueSearches(trx, today), db);
  const failed: unknown[] = [];
  let answered = 0;
  let fresh = 0;
  for (const { id, userId, role } of due) {
    const owner = { role, userId } as Staff;
    try {
      const result = await withActor(owner, (trx) => runSavedSearch(trx, owner, id, clock), db);
      if (result) answered += 1;
      fresh += result?.fresh ?? 0;
    } catch (error) {
      failed.push(error);
    }
  }
  const mails = await withActor(system, (trx) => sendSearchNews(trx, system, clock), db);
  log.info({ today, due: due.length, answered, fresh, mails, failed: failed.length }, "saved searches looked through");
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} saved searches failed`);
};
