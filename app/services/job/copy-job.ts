import type { Trx } from "#db/index.server";
import { insertJob } from "#db/repositories/jobs";
import type { Actor } from "~/domain/actor";
import { copyOf } from "~/domain/job/answers";
import { lockJob } from "~/facts/job-sheet";
import { syncSearch } from "~/services/search/sync-search";
import { slugFor } from "./create-job";

/**
 * Creates a draft with all the content of an existing posting, whatever state that one is in. @throws AppError
 * not_found
 */
export async function copyJob(trx: Trx, actor: Actor, input: { jobId: string }): Promise<{ id: string }> {
  const { record, occupation } = await lockJob(trx, actor, { id: input.jobId });
  const job = await insertJob(trx, {
    ...copyOf(record),
    employerId: record.employerId,
    occupationId: record.occupationId,
    slug: slugFor(occupation),
    copiedFrom: record.id,
  });
  await syncSearch(trx, "jobs", job.id);
  return job;
}
