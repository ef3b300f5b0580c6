import { enqueue, type Trx } from "#db/index.server";

/** Notes that the search document of a person or a job has to be made anew; repeats fold into one. */
export const syncSearch = (trx: Trx, index: "candidates" | "jobs", id: string): Promise<void> =>
  enqueue(trx, "search-sync", { index, id }, { jobKey: `search-sync:${index}:${id}` });
