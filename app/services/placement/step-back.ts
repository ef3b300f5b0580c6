import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { enterStage, type PlacementRef, type StageInput } from "./enter-stage";

/**
 * Goes back to a lower stage, with a reason. The best stage reached is kept (G16): stepping back is no failure.
 * @throws AppError rule `placement:problem.reasonOfStepBack` at `endReason`; otherwise as `enterStage`
 */
export async function stepBack(trx: Trx, actor: Staff, placement: PlacementRef, input: StageInput, time: Clock) {
  if (input.endReason === "moved_up") throw refused("placement:problem.reasonOfStepBack", {}, "endReason");
  return enterStage(trx, actor, "step_back", placement, input, time);
}
