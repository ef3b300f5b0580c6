import type { Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";
import type { JobState } from "~/domain/job/states";
import { isUuid } from "~/domain/uuid";
import { jobScope } from "~/facts/job-sheet";

/** The few facts for the small pages about a job (pausing, closing and the like). @throws AppError not_found */
export async function ownJob(trx: Trx, actor: Actor, jobId: string) {
  const { employerId } = jobScope(actor);
  if (!isUuid(jobId)) throw notFound("job");
  const job = await trx
    .selectFrom("job")
    .select(["id", "title", "state", "version", "publishedAt"])
    .where("id", "=", jobId)
    .$if(employerId !== undefined, (query) => query.where("employerId", "=", employerId ?? ""))
    .executeTakeFirst();
  if (!job) throw notFound("job");
  const { publishedAt, ...rest } = job;
  return { ...rest, state: rest.state as JobState, wasPublic: publishedAt !== null };
}
