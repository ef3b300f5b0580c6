import type { Trx } from "#db/index.server";
import { findVisit, updateVisit } from "#db/repositories/visits";
import { nextVisitState, type VisitState } from "~/domain/employer/visit";
import { notFound, refused } from "~/domain/errors";

/** Calls a planned visit off. @throws notFound, refused when it took place or was called off, conflict `stale` */
export async function cancelVisit(trx: Trx, visitId: string, version: number): Promise<void> {
  const visit = await findVisit(trx, visitId);
  if (!visit) throw notFound("visit");
  const next = nextVisitState(visit.state as VisitState, "cancel");
  if (next === null) throw refused("employer:errors.visitNotPlanned");
  await updateVisit(trx, { id: visitId, version }, { state: next });
}
