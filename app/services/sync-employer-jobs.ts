import type { Trx } from "#db/index.server";
import { syncSearch } from "./sync-search";

/** Name and place of a company stand in the search documents of its jobs; after a change they are written again. */
export async function syncEmployerJobs(trx: Trx, employerId: string): Promise<void> {
  const jobs = await trx
    .selectFrom("job")
    .select("id")
    .where("employerId", "=", employerId)
    .where("state", "in", ["published", "paused"])
    .execute();
  for (const { id } of jobs) await syncSearch(trx, "jobs", id);
}
