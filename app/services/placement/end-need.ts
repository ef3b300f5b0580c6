import type { Trx } from "#db/index.server";
import { findPlan, keepEnded, keepPlacement, lockPlacement } from "#db/repositories/placement";
import type { Clock } from "~/config/clock";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { endsByFact, type RungNeed } from "~/domain/placement";

export type NeedInput = { placementId: string; version: number; need: RungNeed };

/**
 * Says that something named for the next rung is there now. What facts decide is recorded with the person or the company
 * instead, so that nobody can say otherwise than the record.
 * @throws AppError not_found; conflict `stale`; rule `placement:problem.need.notNamed`, `placement:problem.need.byFact`
 */
export async function endNeed(trx: Trx, { placementId, version, need }: NeedInput, time: Clock): Promise<void> {
  const plan = await planToChange(trx, placementId, version);
  if (!plan.needs.includes(need)) throw refused("placement:problem.need.notNamed");
  if (endsByFact(need)) throw refused("placement:problem.need.byFact");
  await keepEnded(trx, plan.id, { ...plan.needsEnded, [need]: time.now().toISOString() });
  await keepPlacement(trx, placementId);
}

/** The plan of a placement, locked with it. @throws AppError not_found, also when nothing is planned; conflict `stale` */
export async function planToChange(trx: Trx, placementId: string, version: number) {
  const placement = await lockPlacement(trx, placementId);
  if (!placement) throw notFound("placement");
  if (placement.version !== version) throw staleVersion();
  const plan = await findPlan(trx, placementId);
  if (!plan) throw notFound("placement");
  return plan;
}
