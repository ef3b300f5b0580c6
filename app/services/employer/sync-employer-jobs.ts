import type { Trx } from "#db/index.server";
import { listOpenJobIds } from "#db/repositories/jobs";
import { syncSearch } from "~/services/search/sync-search";

/** Rebuilds the search documents of a company's jobs: they contain its name and place. */
export async function syncEmployerJobs(trx: Trx, employerId: string): Promise<void> {
  for (const id of await listOpenJobIds(trx, employerId)) await syncSearch(trx, "jobs", id);
}
