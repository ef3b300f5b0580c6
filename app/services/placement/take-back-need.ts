import type { Trx } from "#db/index.server";
import { keepEnded, keepPlacement } from "#db/repositories/placement";
import type { Clock } from "~/config/clock";
import { refused } from "~/domain/errors";
import { endedLately } from "~/domain/placement";
import { type NeedInput, planToChange } from "./end-need";

/**
 * Names again what somebody ended by mistake, for a day; later it is planned anew.
 * @throws AppError not_found; conflict `stale`; rule `placement:problem.need.tooLateToUndo`
 */
export async function takeBackNeed(trx: Trx, { placementId, version, need }: NeedInput, time: Clock): Promise<void> {
  const plan = await planToChange(trx, placementId, version);
  if (!endedLately(plan, time.now()).some(([ended]) => ended === need)) {
    throw refused("placement:problem.need.tooLateToUndo");
  }
  const { [need]: _again, ...others } = plan.needsEnded;
  await keepEnded(trx, plan.id, others);
  await keepPlacement(trx, placementId);
}
