import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { enterStage, type PlacementRef, type StageInput } from "./enter-stage";

/**
 * Ends a pause: back to the stage before it at the same company, or to any earlier one.
 * @throws AppError as `enterStage`
 */
export function resumePlacement(trx: Trx, actor: Staff, placement: PlacementRef, input: StageInput, time: Clock) {
  return enterStage(trx, actor, "resume", placement, { ...input, endReason: "planned_end" }, time);
}
