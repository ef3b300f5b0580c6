import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { enterStage, type PlacementRef, type StageInput } from "./enter-stage";

/** A stage lower, with the reason named. The best stage reached stays (G16): this is part of the way, not its end. */
export async function stepBack(trx: Trx, actor: Staff, placement: PlacementRef, input: StageInput, time: Clock) {
  if (input.endReason === "moved_up") throw refused("placement:problem.reasonOfStepBack", {}, "endReason");
  return enterStage(trx, actor, "step_back", placement, input, time);
}
