import { enqueue, type Trx } from "#db/index.server";

/** Queues the rebuild of a person's or a job's search document; repeats are merged into one. */
export const syncSearch = (trx: Trx, index: "candidates" | "jobs", id: string): Promise<void> =>
  enqueue(trx, "search-sync", { index, id }, { jobKey: `search-sync:${index}:${id}` });
