import type { Trx } from "#db/index.server";
import { addInterest, findPublicJobId } from "#db/repositories/interest";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/** A person says "I am interested" in a public job; saying it twice changes nothing. @throws AppError not_found */
export async function expressInterest(trx: Trx, actor: Actor, input: { slug: string }): Promise<void> {
  if (actor.role !== "candidate") throw notFound("job");
  const jobId = await findPublicJobId(trx, input.slug);
  if (jobId === undefined) throw notFound("job");
  await addInterest(trx, actor.candidateId, jobId);
}
