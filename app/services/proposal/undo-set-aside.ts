import type { Trx } from "#db/index.server";
import { clearSetAside } from "#db/repositories/order-decisions";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/** Puts a person who was set aside for a job back into its order. @throws AppError not_found */
export async function undoSetAside(
  trx: Trx,
  actor: Staff,
  input: { jobId: string; candidateId: string },
  time: Clock,
): Promise<void> {
  const done = await clearSetAside(trx, { ...input, userId: actor.userId, at: time.now() });
  if (!done) throw notFound("decision");
}
