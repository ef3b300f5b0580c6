import type { Trx } from "#db/index.server";
import { listOpenJobIds } from "#db/repositories/jobs";
import { syncSearch } from "~/services/search/sync-search";

/** Name and place of a company stand in the search documents of its jobs; after a change they are written again. */
export async function syncEmployerJobs(trx: Trx, employerId: string): Promise<void> {
  for (const id of await listOpenJobIds(trx, employerId)) await syncSearch(trx, "jobs", id);
}
