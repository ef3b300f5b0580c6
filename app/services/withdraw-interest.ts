import type { Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/** A person takes an interest back. Without one nothing happens. */
export async function withdrawInterest(trx: Trx, actor: Actor, input: { slug: string }): Promise<void> {
  if (actor.role !== "candidate") throw notFound("job");
  await trx
    .deleteFrom("interest")
    .where("candidateId", "=", actor.candidateId)
    .where("jobId", "in", (jobs) =>
      jobs.selectFrom("publicJobView").select("id").where("slug", "=", input.slug).$castTo<{ id: string }>(),
    )
    .execute();
}
