import type { Trx } from "#db/index.server";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/** A person says "I am interested" in a public job. Saying it twice is saying it once. */
export async function expressInterest(trx: Trx, actor: Actor, input: { slug: string }): Promise<void> {
  if (actor.role !== "candidate") throw notFound("job");
  const job = await trx.selectFrom("publicJobView").select("id").where("slug", "=", input.slug).executeTakeFirst();
  if (!job?.id) throw notFound("job");
  await trx
    .insertInto("interest")
    .values({ candidateId: actor.candidateId, jobId: job.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
