import { enqueue, type Trx } from "#db/index.server";

/** Notes that the search index has to look at this job again; repeats before it does so fold into one. */
export async function syncJob(trx: Trx, jobId: string): Promise<void> {
  await enqueue(trx, "search-sync", { index: "jobs", id: jobId }, { jobKey: `search-sync:jobs:${jobId}` });
}
