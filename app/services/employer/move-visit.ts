import type { Trx } from "#db/index.server";
import { findVisit, updateVisit } from "#db/repositories/visits";
import type { VisitPlan } from "~/domain/employer/forms";
import { nextVisitState, type VisitState } from "~/domain/employer/visit";
import { notFound, refused } from "~/domain/errors";

/** Moves a planned visit to another day or person. @throws notFound, refused once it took place, conflict `stale` */
export async function moveVisit(trx: Trx, visit: { id: string; version: number }, input: VisitPlan): Promise<void> {
  const known = await findVisit(trx, visit.id);
  if (!known) throw notFound("visit");
  if (nextVisitState(known.state as VisitState, "reschedule") === null) {
    throw refused("employer:errors.visitNotPlanned");
  }
  await updateVisit(trx, visit, input);
}
