import type { Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/** A public job, and whether this person has said to be interested. One query. */
export async function jobInterest(trx: Trx, actor: Actor, slug: string) {
  if (actor.role !== "candidate") throw notFound("job");
  const job = await trx
    .selectFrom("publicJobView as job")
    .leftJoin("interest", (join) =>
      join.onRef("interest.jobId", "=", "job.id").on("interest.candidateId", "=", actor.candidateId),
    )
    .select(["job.title", "job.slug", "job.employerName", "interest.createdAt as since"])
    .where("job.slug", "=", slug)
    .executeTakeFirst();
  if (!job) throw notFound("job");
  return { title: job.title ?? "", slug: job.slug ?? "", employerName: job.employerName ?? "", since: job.since };
}
