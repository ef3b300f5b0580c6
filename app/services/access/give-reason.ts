import type { Trx } from "#db/index.server";
import { noteReason } from "#db/repositories/access-log";
import { lockPersonState } from "#db/repositories/candidates";
import type { Clock } from "~/config/clock";
import type { OpenReason } from "~/domain/access/looks";
import type { Staff } from "~/domain/actor";
import { notFound } from "~/domain/errors";

/**
 * A colleague says why they open benefits and papers of somebody whom others accompany. It is a line of the access log,
 * which the person and the coordinator read; the data is shown to this colleague until the day ends.
 * @throws AppError not_found
 */
export async function giveReason(
  trx: Trx,
  actor: Staff,
  { candidateId, why }: { candidateId: string; why: OpenReason },
  time: Clock,
): Promise<void> {
  const person = await lockPersonState(trx, candidateId);
  if (!person || person.state === "erased") throw notFound("candidate");
  await noteReason(trx, actor, { candidateId, why, at: time.now() });
}
