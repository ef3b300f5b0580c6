import type { Trx } from "#db/index.server";
import { removeInterest } from "#db/repositories/interest";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/** A person withdraws their interest in a job; without one nothing happens. @throws AppError not_found */
export async function withdrawInterest(trx: Trx, actor: Actor, input: { slug: string }): Promise<void> {
  if (actor.role !== "candidate") throw notFound("job");
  await removeInterest(trx, actor.candidateId, input.slug);
}
