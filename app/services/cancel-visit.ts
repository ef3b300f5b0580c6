import type { Trx } from "#db/index.server";
import type { Staff } from "~/domain/actor";
import { nextVisitState, type VisitState } from "~/domain/employer/visit";
import { notFound, refused, staleVersion } from "~/domain/errors";

/** Calls a planned visit off. @throws notFound, refused when it took place or was called off, conflict `stale` */
export async function cancelVisit(trx: Trx, _actor: Staff, visitId: string, version: number): Promise<void> {
  const visit = await trx.selectFrom("companyVisit").select("state").where("id", "=", visitId).executeTakeFirst();
  if (!visit) throw notFound("visit");
  const next = nextVisitState(visit.state as VisitState, "cancel");
  if (next === null) throw refused("employer:errors.visitNotPlanned");
  const saved = await trx
    .updateTable("companyVisit")
    .set({ state: next })
    .where("id", "=", visitId)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) throw staleVersion();
}
