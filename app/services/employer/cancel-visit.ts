import type { Trx } from "#db/index.server";
import { findVisit, moveVisitRow } from "#db/repositories/visits";
import type { Staff } from "~/domain/actor";
import { visitStatus } from "~/domain/employer/states";
import { notFound, refused } from "~/domain/errors";

/**
 * Cancels a planned visit. @throws AppError not_found; rule when it took place or was cancelled already; conflict
 * `stale`
 */
export async function cancelVisit(trx: Trx, actor: Staff, visitId: string, version: number): Promise<void> {
  const visit = await findVisit(trx, visitId);
  if (!visit) throw notFound("visit");
  const move = visitStatus.move(visit.state, "cancel", actor.role);
  if (!move) throw refused("employer:errors.visitNotPlanned");
  await moveVisitRow(trx, move, { id: visitId, version }, {});
}
