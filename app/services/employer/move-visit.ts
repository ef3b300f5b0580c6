import type { Trx } from "#db/index.server";
import { findVisit, moveVisitRow } from "#db/repositories/visits";
import type { Staff } from "~/domain/actor";
import type { VisitPlan } from "~/domain/employer/forms";
import { visitStatus } from "~/domain/employer/states";
import { notFound, refused } from "~/domain/errors";

/**
 * Moves a planned visit to another day or visitor. @throws AppError not_found; rule once it took place; conflict
 * `stale`
 */
export async function moveVisit(
  trx: Trx,
  actor: Staff,
  visit: { id: string; version: number },
  input: VisitPlan,
): Promise<void> {
  const known = await findVisit(trx, visit.id);
  if (!known) throw notFound("visit");
  const move = visitStatus.move(known.state, "reschedule", actor.role);
  if (!move) throw refused("employer:errors.visitNotPlanned");
  await moveVisitRow(trx, move, visit, input);
}
