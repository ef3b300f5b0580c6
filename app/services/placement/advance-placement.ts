import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { enterStage, type PlacementRef, type StageInput } from "./enter-stage";

/**
 * Moves to the next stage: up, or to other work at the same height. The running stage ends the day before.
 * @throws AppError as `enterStage`
 */
export function advancePlacement(trx: Trx, actor: Staff, placement: PlacementRef, input: StageInput, time: Clock) {
  return enterStage(trx, actor, "advance", placement, input, time);
}
