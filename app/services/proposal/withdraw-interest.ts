import type { Trx } from "#db/index.server";
import { removeInterest } from "#db/repositories/interest";
import type { Actor } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/** A person takes an interest back. Without one nothing happens. */
export async function withdrawInterest(trx: Trx, actor: Actor, input: { slug: string }): Promise<void> {
  if (actor.role !== "candidate") throw notFound("job");
  await removeInterest(trx, actor.candidateId, input.slug);
}
